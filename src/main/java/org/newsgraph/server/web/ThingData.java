package org.newsgraph.server.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.rdf.Vocab;

/** A thing as RDF: what the knowledge layer says of it and of its facts. */
final class ThingData {
  private ThingData() {}

  /** In the form of the ending. */
  static Reply of(Visit visit) {
    Knowledge knowledge = visit.knowledge();
    int dot = visit.key().lastIndexOf('.');
    Node thing = knowledge.thing(dot < 0 ? visit.key() : visit.key().substring(0, dot));
    Optional<Format> format =
        dot < 0 ? Optional.empty() : Format.ofSuffix(visit.key().substring(dot + 1));
    if (format.isEmpty() || !knowledge.isKnown(thing)) {
      return Reply.nothing(thing.getURI());
    }
    Graph graph = Vocab.emptyGraph();
    knowledge.outgoing(thing).forEach(graph::add);
    knowledge.incoming(thing).forEach(graph::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, format.get().riot());
    return new Reply(
        200, format.get().mediaType() + "; charset=utf-8", out.toByteArray(), java.util.Map.of());
  }

  /** A thing is not a page: its IRI leads to what tells of it, in the form that is wanted. */
  static Reply seeOther(Visit visit) {
    Node thing = visit.knowledge().thing(visit.key());
    if (!visit.knowledge().isKnown(thing)) {
      return Reply.nothing(thing.getURI());
    }
    String accept = Optional.ofNullable(visit.header("Accept")).orElse("*/*");
    String place =
        Format.accepted(accept)
            .map(format -> address(visit.key(), format))
            .orElse("/page/" + visit.key());
    return new Reply(303, "text/plain; charset=utf-8", new byte[0], java.util.Map.of())
        .with("Location", place)
        .with("Vary", "Accept")
        .with("Link", alternates(visit.key()));
  }

  /** Where a thing is told in a form. */
  static String address(String key, Format format) {
    return "/about/%s.%s".formatted(key, format.suffix());
  }

  /** The other forms of what a page tells, as RFC 8288 writes links. */
  static String alternates(String key) {
    List<String> links = new ArrayList<>();
    for (Format format : Format.values()) {
      links.add(
          "<%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(address(key, format), format.mediaType()));
    }
    return String.join(", ", links);
  }
}
