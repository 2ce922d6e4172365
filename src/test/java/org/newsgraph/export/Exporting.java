package org.newsgraph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.store.NewsStore;

/** What is exported, as tests look at it. */
abstract class Exporting {
  /** A store as it is exported. */
  static byte[] written(NewsStore one, String form, RdfExtra... extras) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Knowledge.in(
        one,
        knowledge -> {
          Exports.named(form, Export.OfStore.class).write(knowledge, Set.of(extras), out);
          return form;
        });
    return out.toByteArray();
  }

  /** A store as a folder; the command that imports it. */
  static String folder(NewsStore one, Path to) {
    return Knowledge.in(
        one,
        knowledge -> {
          try {
            return Exports.named("neo4j", Export.Folder.class).write(knowledge, to);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A thing as it is exported. */
  static String written(NewsStore one, Node thing, String form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Knowledge.in(
        one,
        knowledge -> {
          Exports.named(form, Export.OfThings.class).write(knowledge, List.of(thing), out);
          return form;
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  static Node thing(NewsStore one, String key) {
    return NodeFactory.createURI(one.base() + key);
  }

  static NodeLink graph(NewsStore one) {
    return Knowledge.in(one, NodeLink::of);
  }
}
