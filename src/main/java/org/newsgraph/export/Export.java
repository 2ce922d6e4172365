package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Outcome;
import org.newsgraph.model.ConfigException;

/** A form in which something leaves the program; {@link Exports} lists them. */
public sealed interface Export {
  /** What it is called. */
  Form form();

  /**
   * What a form is called.
   *
   * @param name as it is typed
   * @param label for readers
   * @param ending of file names; empty for what is no file
   * @param mediaType as IANA registers it, where it does
   */
  record Form(String name, String label, String ending, String mediaType) {
    /** Whether it can be kept as a file. */
    public boolean isFile() {
      return !ending.isEmpty();
    }

    /** A file name that is safe everywhere. */
    public String fileName(String stem) {
      return stem.replaceAll("[^A-Za-z0-9.-]+", "-") + "." + ending;
    }

    /** Whether it is meant by what somebody typed. */
    public boolean isNamed(String typed) {
      return name.equals(typed.toLowerCase(Locale.ROOT));
    }
  }

  /** Writes something in one form. */
  interface Writer<T> {
    void write(T what, OutputStream out);
  }

  /** Writes a knowledge layer as files, and tells how they are imported. */
  interface FolderWriter {
    String write(Knowledge layer, Path folder) throws IOException;
  }

  /** What a whole store can be written as. */
  sealed interface OfStore extends Export {
    /**
     * Writes all of a store.
     *
     * @param extras for RDF; other forms know none
     * @throws ConfigException {@code EXPORT-OPTION} for reifiers in a form that cannot have them
     */
    void write(Knowledge layer, Set<RdfExtra> extras, OutputStream out);
  }

  /** What some things can be written as, with the facts that they have a part in. */
  sealed interface OfThings extends Export {
    /**
     * Writes some things, the facts that they have a part in, and who else has.
     *
     * @param things entities and facts; what is not known gives nothing
     */
    void write(Knowledge layer, Collection<Node> things, OutputStream out);
  }

  /** What the rows of an answer can be written as. */
  sealed interface OfAnswers extends Export {
    /**
     * Writes an answer.
     *
     * @param heading what was asked
     */
    void write(Answer answer, String heading, OutputStream out);
  }

  /** What whatever comes of a query can be written as. */
  sealed interface OfOutcomes extends Export {
    /**
     * Writes what came of a query.
     *
     * @throws ConfigException {@code QUERY-FORMAT} if the form does not fit it
     */
    void write(Outcome outcome, OutputStream out);
  }

  /** RDF, which alone can have extras. */
  record Rdf(Form form, Writer<RdfFile> writer) implements OfStore {
    @Override
    public void write(Knowledge layer, Set<RdfExtra> extras, OutputStream out) {
      writer.write(new RdfFile(layer, extras), out);
    }
  }

  /** Nodes and links for graph viewers, of all or of a part. */
  record Nodes(Form form, Writer<NodeLink> writer) implements OfStore, OfThings {
    @Override
    public void write(Knowledge layer, Set<RdfExtra> extras, OutputStream out) {
      writer.write(NodeLink.of(layer), out);
    }

    @Override
    public void write(Knowledge layer, Collection<Node> things, OutputStream out) {
      writer.write(NodeLink.around(layer, things), out);
    }
  }

  /** The knowledge layer as another program's own lines. */
  record Lines(Form form, Writer<Knowledge> writer) implements OfStore {
    @Override
    public void write(Knowledge layer, Set<RdfExtra> extras, OutputStream out) {
      writer.write(layer, out);
    }
  }

  /** A folder of files. */
  record Folder(Form form, FolderWriter writer) implements OfStore {
    /**
     * Writes all of a store.
     *
     * @return how it is imported
     */
    public String write(Knowledge layer, Path folder) throws IOException {
      return writer.write(layer, folder);
    }

    @Override
    public void write(Knowledge layer, Set<RdfExtra> extras, OutputStream out) {
      throw new ConfigException(
          "EXPORT-OPTION", "%s is a folder of files; name one".formatted(form.name()), null);
    }
  }

  /** Rows as they are; also yes and no. */
  record Rows(Form form, Writer<Answer> writer, Writer<Boolean> truths)
      implements OfAnswers, OfOutcomes {
    @Override
    public void write(Answer answer, String heading, OutputStream out) {
      writer.write(answer, out);
    }

    @Override
    public void write(Outcome outcome, OutputStream out) {
      if (outcome instanceof Answer answer) {
        writer.write(answer, out);
      } else if (outcome instanceof Outcome.Truth truth) {
        truths.write(truth.isSo(), out);
      } else if (outcome instanceof Outcome.Triples triples && !form.isFile()) {
        // What people read on a screen has no other form for graphs.
        AnswerFile.turtle(triples.graph(), out);
      } else {
        throw unfit("a graph", form);
      }
    }
  }

  /** The answer of a query that makes a graph. */
  record Triples(Form form, Writer<Graph> writer) implements OfOutcomes {
    @Override
    public void write(Outcome outcome, OutputStream out) {
      if (outcome instanceof Outcome.Triples triples) {
        writer.write(triples.graph(), out);
      } else {
        throw unfit(outcome instanceof Answer ? "rows" : "yes or no", form);
      }
    }
  }

  private static ConfigException unfit(String answer, Form form) {
    return new ConfigException(
        "QUERY-FORMAT",
        "the answer of this query is %s, which cannot be written as %s"
            .formatted(answer, form.name()),
        null);
  }

  /** A text to file and to cite. */
  record Text(Form form, Writer<Dossier> writer) implements OfThings, OfAnswers {
    /** Writes a dossier. */
    public void write(Dossier dossier, OutputStream out) {
      writer.write(dossier, out);
    }

    @Override
    public void write(Knowledge layer, Collection<Node> things, OutputStream out) {
      things.forEach(thing -> writer.write(Dossier.about(layer, thing), out));
    }

    @Override
    public void write(Answer answer, String heading, OutputStream out) {
      writer.write(Dossier.answer(answer, heading), out);
    }
  }
}
