package org.newsgraph.server.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.export.Answers;
import org.newsgraph.export.Dossier;
import org.newsgraph.export.GraphFormat;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;
import org.newsgraph.store.NewsStore;

/**
 * Files to take away from a view, for Gephi, spreadsheets, Zotero and others.
 *
 * <p>{@code /export/thing?of=KEY&format=…} is a thing with its facts, as a graph or a dossier;
 * {@code /export/ask?q=…&format=…} answers a plain question, {@code /export/question?name=…} with
 * its parameters a ready-made one, as rows or a dossier. Pages place the links of {@link #ofThing},
 * {@link #ofAsk} and {@link #ofQuestion}.
 */
final class Downloads {
  /**
   * A file.
   *
   * @param name what it is called where it is kept
   */
  record File(String name, String mediaType, byte[] content) {}

  /** What a file can be: the name in addresses, the label on pages. */
  private enum Kind {
    GEXF("GEXF (Gephi)", "gexf", "application/gexf+xml"),
    GRAPHML("GraphML", "graphml", "application/graphml+xml"),
    CYTOSCAPE("Cytoscape JSON", "cyjs", "application/json"),
    DOT("DOT (Graphviz)", "dot", "text/vnd.graphviz; charset=utf-8"),
    CSV("CSV", "csv", "text/csv; charset=utf-8"),
    JSON("JSON", "json", "application/sparql-results+json"),
    XML("XML", "xml", "application/sparql-results+xml"),
    MARKDOWN("Dossier (Markdown)", "md", "text/markdown; charset=utf-8"),
    HTML("Dossier (HTML)", "html", "text/html; charset=utf-8"),
    BIBTEX("BibTeX (Zotero)", "bib", "application/x-bibtex; charset=utf-8");

    private static final List<Kind> GRAPHS = List.of(GEXF, GRAPHML, CYTOSCAPE, DOT);
    private static final List<Kind> ROWS = List.of(CSV, JSON, XML);
    private static final List<Kind> DOSSIERS = List.of(MARKDOWN, HTML, BIBTEX);

    private final String label;
    private final String suffix;
    private final String mediaType;

    Kind(String label, String suffix, String mediaType) {
      this.label = label;
      this.suffix = suffix;
      this.mediaType = mediaType;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<Kind> ofThings() {
      List<Kind> kinds = new ArrayList<>(GRAPHS);
      kinds.addAll(DOSSIERS);
      return kinds;
    }

    static List<Kind> ofAnswers() {
      List<Kind> kinds = new ArrayList<>(ROWS);
      kinds.addAll(DOSSIERS);
      return kinds;
    }

    /**
     * @throws ConfigException {@code EXPORT-FORMAT} if it is none of those
     */
    static Kind of(String name, List<Kind> known) {
      return Arrays.stream(values())
          .filter(kind -> kind.toString().equals(name) && known.contains(kind))
          .findFirst()
          .orElseThrow(
              () ->
                  new ConfigException(
                      "EXPORT-FORMAT", "no format '%s'; known: %s".formatted(name, known), null));
    }
  }

  private final NewsStore store;

  Downloads(NewsStore store) {
    this.store = store;
  }

  /** Labels and addresses of the files of a thing. */
  static Map<String, String> ofThing(String key) {
    return links("/export/thing?of=" + Address.encode(key), Kind.ofThings());
  }

  /** Labels and addresses of the files that answer a plain question. */
  static Map<String, String> ofAsk(String words) {
    return links("/export/ask?q=" + Address.encode(words), Kind.ofAnswers());
  }

  /** Labels and addresses of the files that answer a ready-made question. */
  static Map<String, String> ofQuestion(String name, Map<String, String> values) {
    StringBuilder address =
        new StringBuilder("/export/question?name=").append(Address.encode(name));
    values.forEach(
        (parameter, value) ->
            address
                .append('&')
                .append(Address.encode(parameter))
                .append('=')
                .append(Address.encode(value)));
    return links(address.toString(), Kind.ofAnswers());
  }

  /** Links to files, folded away on a page. */
  static void write(Html html, Map<String, String> links) {
    html.open("details").element("summary", "Take it away").open("ul");
    links.forEach((label, address) -> html.open("li").link(address, label).close("li"));
    html.close("ul").close("details");
  }

  private static Map<String, String> links(String address, List<Kind> kinds) {
    Map<String, String> links = new LinkedHashMap<>();
    kinds.forEach(kind -> links.put(kind.label, address + "&format=" + kind));
    return links;
  }

  /**
   * A thing with the facts that it has a part in.
   *
   * @throws ConfigException {@code THING-UNKNOWN}, {@code EXPORT-FORMAT}
   */
  File thing(String key, String format) {
    Kind kind = Kind.of(format, Kind.ofThings());
    String iri = store.base() + key;
    if (!isKnown(iri)) {
      throw new ConfigException("THING-UNKNOWN", "nothing is known of '%s'".formatted(key), null);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (Kind.GRAPHS.contains(kind)) {
      GraphFormat.valueOf(kind.name()).writeAround(store, List.of(iri), out);
    } else {
      Dossier.about(store, iri).orElseThrow().write(Dossier.Format.valueOf(kind.name()), out);
    }
    return file(key, kind, out);
  }

  private boolean isKnown(String iri) {
    DatasetGraph dataset = store.dataset();
    return Txn.calculateRead(
        dataset,
        () -> dataset.getDefaultGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY));
  }

  /**
   * What answers a plain question.
   *
   * @throws ConfigException {@code ASK-UNKNOWN} if no pattern reads it, {@code EXPORT-FORMAT}
   */
  File ask(String words, String format) {
    Asking asking =
        Asking.read(store, words)
            .orElseThrow(
                () ->
                    new ConfigException(
                        "ASK-UNKNOWN",
                        "that question I cannot read; the nearest that I can: "
                            + PlainQuestions.nearest(words),
                        null));
    return answer(asking.question(), asking.values(), words, asking.reading(), format);
  }

  /**
   * What answers a ready-made question.
   *
   * @throws ConfigException {@code QUESTION-UNKNOWN}, {@code QUERY-PARAMETER}, {@code
   *     EXPORT-FORMAT}
   */
  File question(String name, Map<String, String> values, String format) {
    Question question =
        Questions.bundled().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new ConfigException(
                        "QUESTION-UNKNOWN", "no question '%s'".formatted(name), null));
    Asking asking = new Asking(question, values, List.of());
    return answer(question, values, question.heading(), asking.reading(), format);
  }

  private File answer(
      Question question,
      Map<String, String> values,
      String heading,
      String reading,
      String format) {
    Kind kind = Kind.of(format, Kind.ofAnswers());
    Answers.Ask ask = Answers.Ask.of(question, values);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (Kind.ROWS.contains(kind)) {
      Answers.write(store, ask, Answers.Format.valueOf(kind.name()), out);
    } else {
      Dossier.answer(store, ask, heading, reading).write(Dossier.Format.valueOf(kind.name()), out);
    }
    return file(question.name(), kind, out);
  }

  private static File file(String name, Kind kind, ByteArrayOutputStream out) {
    String safe = name.replaceAll("[^A-Za-z0-9.-]+", "-");
    return new File(safe + "." + kind.suffix, kind.mediaType, out.toByteArray());
  }
}
