package org.newsgraph.export;

import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.newsgraph.export.Export.Folder;
import org.newsgraph.export.Export.Form;
import org.newsgraph.export.Export.Lines;
import org.newsgraph.export.Export.Nodes;
import org.newsgraph.export.Export.Rdf;
import org.newsgraph.export.Export.Rows;
import org.newsgraph.export.Export.Text;
import org.newsgraph.export.Export.Triples;
import org.newsgraph.model.ConfigException;

/**
 * All forms in which something leaves the program. One more is one line here and the class that
 * writes it: the command line, its help, the addresses of files, pages and the description of the
 * interface all go by this list.
 */
public final class Exports {
  /** In the order in which they are offered. */
  public static final List<Export> ALL =
      List.of(
          new Rdf(
              form("nquads", "N-Quads, all of it", "nq", "application/n-quads"),
              (rdf, out) -> rdf.write(RDFFormat.NQUADS_UTF8, out)),
          new Rdf(
              form("trig", "TriG, all of it", "trig", "application/trig"),
              (rdf, out) -> rdf.write(RDFFormat.TRIG_BLOCKS, out)),
          new Rdf(
              form("turtle", "Turtle, the knowledge layer", "ttl", "text/turtle"),
              (rdf, out) -> rdf.write(RDFFormat.TURTLE_BLOCKS, out)),
          new Rdf(
              form("jsonld", "JSON-LD, the knowledge layer", "jsonld", "application/ld+json"),
              RdfFile::writeJsonld),
          new Nodes(form("gexf", "GEXF (Gephi)", "gexf", "application/gexf+xml"), GexfFile::write),
          new Nodes(
              form("graphml", "GraphML", "graphml", "application/graphml+xml"), GraphmlFile::write),
          new Nodes(
              form("cytoscape", "Cytoscape JSON", "cyjs", "application/json"),
              CytoscapeFile::write),
          new Nodes(
              form("dot", "DOT (Graphviz)", "dot", "text/vnd.graphviz; charset=utf-8"),
              DotFile::write),
          new Folder(form("neo4j", "CSV for neo4j-admin", "", "text/csv"), Neo4jFolder::write),
          new Lines(
              form("followthemoney", "FollowTheMoney (Aleph)", "ftm.json", "application/json"),
              FollowTheMoney::write),
          new Lines(
              form(
                  "quickstatements",
                  "QuickStatements (what Wikidata can hold of it)",
                  "qs",
                  "text/plain; charset=utf-8"),
              QuickStatements::write),
          new Rows(
              form("table", "Columns", "", "text/plain; charset=utf-8"),
              AnswerFile::table,
              AnswerFile::word),
          new Rows(
              form("csv", "CSV", "csv", "text/csv; charset=utf-8"),
              AnswerFile::csv,
              (isSo, out) -> AnswerFile.results(isSo, ResultSetLang.RS_CSV, out)),
          new Rows(
              form("json", "JSON", "json", "application/sparql-results+json"),
              (answer, out) -> AnswerFile.results(answer, ResultSetLang.RS_JSON, out),
              (isSo, out) -> AnswerFile.results(isSo, ResultSetLang.RS_JSON, out)),
          new Rows(
              form("xml", "XML", "xml", "application/sparql-results+xml"),
              (answer, out) -> AnswerFile.results(answer, ResultSetLang.RS_XML, out),
              (isSo, out) -> AnswerFile.results(isSo, ResultSetLang.RS_XML, out)),
          new Triples(form("turtle", "Turtle", "ttl", "text/turtle"), AnswerFile::turtle),
          new Text(
              form("markdown", "Dossier (Markdown)", "md", "text/markdown; charset=utf-8"),
              DossierText::write),
          new Text(
              form("html", "Dossier (HTML)", "html", "text/html; charset=utf-8"),
              DossierPage::write),
          new Text(
              form("bibtex", "BibTeX (Zotero)", "bib", "application/x-bibtex; charset=utf-8"),
              Bibliography::write));

  private Exports() {}

  private static Form form(String name, String label, String ending, String mediaType) {
    return new Form(name, label, ending, mediaType);
  }

  /** Those of a kind. */
  public static <E extends Export> List<E> of(Class<E> kind) {
    return ALL.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Those of a kind that can be kept as files. */
  public static <E extends Export> List<E> files(Class<E> kind) {
    return of(kind).stream().filter(export -> export.form().isFile()).toList();
  }

  /**
   * The one of a kind that has a name.
   *
   * @throws ConfigException {@code EXPORT-FORMAT} if there is none
   */
  public static <E extends Export> E named(String name, Class<E> kind) {
    return named(name, of(kind));
  }

  /**
   * The one of some that has a name.
   *
   * @throws ConfigException {@code EXPORT-FORMAT} if there is none
   */
  public static <E extends Export> E named(String name, List<E> known) {
    return known.stream()
        .filter(export -> export.form().isNamed(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    "EXPORT-FORMAT",
                    "no format '%s'; known: %s".formatted(name, names(known)),
                    null));
  }

  /** The names of some. */
  public static List<String> names(List<? extends Export> some) {
    return some.stream().map(export -> export.form().name()).toList();
  }
}
