package org.newsgraph.server.web;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Asking;
import org.newsgraph.export.Export;
import org.newsgraph.export.Exports;

/**
 * Files to take away from a view, for Gephi, spreadsheets, Zotero and others.
 *
 * <p>{@code /export/thing?of=KEY&format=…} is a thing with its facts, as a graph or a dossier;
 * {@code /export/ask?q=…&format=…} answers a plain question, {@code /export/question?name=…} with
 * its parameters a ready-made one, as rows or a dossier. Pages place the links of {@link #ofThing},
 * {@link #ofAsk} and {@link #ofQuestion}.
 */
final class Downloads {
  /** The forms of a thing. */
  static final List<Export.OfThings> THINGS = Exports.files(Export.OfThings.class);

  /** The forms of an answer. */
  static final List<Export.OfAnswers> ANSWERS = Exports.files(Export.OfAnswers.class);

  private Downloads() {}

  /** Labels and addresses of the files of a thing. */
  static Map<String, String> ofThing(String key) {
    return links(THINGS, "/export/thing", Map.of("of", key));
  }

  /** Labels and addresses of the files that answer a plain question. */
  static Map<String, String> ofAsk(String words) {
    return links(ANSWERS, "/export/ask", Map.of("q", words));
  }

  /** Labels and addresses of the files that answer a ready-made question. */
  static Map<String, String> ofQuestion(String name, Map<String, String> values) {
    Map<String, String> asked = new LinkedHashMap<>(values);
    asked.put("name", name);
    return links(ANSWERS, "/export/question", asked);
  }

  private static Map<String, String> links(
      List<? extends Export> forms, String path, Map<String, String> values) {
    Map<String, String> links = new LinkedHashMap<>();
    for (Export export : forms) {
      Map<String, String> all = new LinkedHashMap<>(values);
      all.put("format", export.form().name());
      links.put(export.form().label(), Address.of(path, all));
    }
    return links;
  }

  /** Links to files, folded away on a page. */
  static void write(Html html, Map<String, String> links) {
    html.open("details").element("summary", "Take it away").open("ul");
    links.forEach((label, address) -> html.open("li").link(address, label).close("li"));
    html.close("ul").close("details");
  }

  /** A thing with the facts that it has a part in. */
  static Reply thing(Visit visit) {
    String key = visit.wanted("of");
    Export.OfThings export = Exports.named(visit.wanted("format"), THINGS);
    Node thing = visit.answers().known(key);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(visit.knowledge(), List.of(thing), out);
    return file(key, export, out);
  }

  /** What answers a plain question. */
  static Reply ask(Visit visit) {
    String words = visit.wanted("q");
    visit.wanted("format");
    return answer(visit, visit.answers().understood(words), words);
  }

  /** What answers a ready-made question. */
  static Reply question(Visit visit) {
    Map<String, String> values = visit.parameters();
    values.keySet().removeAll(List.of("name", "format"));
    String name = visit.wanted("name");
    visit.wanted("format");
    Asking asking = Answers.ready(name, values);
    return answer(visit, asking, asking.question().heading());
  }

  private static Reply answer(Visit visit, Asking asking, String heading) {
    Export.OfAnswers export = Exports.named(visit.wanted("format"), ANSWERS);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(visit.answersForFiles().answer(asking), heading, out);
    return file(asking.question().name(), export, out);
  }

  private static Reply file(String stem, Export export, ByteArrayOutputStream out) {
    Export.Form form = export.form();
    return Reply.file(form.fileName(stem), form.mediaType(), out.toByteArray());
  }
}
