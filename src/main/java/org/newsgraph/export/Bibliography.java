package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.newsgraph.answer.Evidence;

/** Articles as BibTeX entries of the kind "online", which Zotero takes for web pages. */
final class Bibliography {
  private final PrintStream out;

  private Bibliography(PrintStream out) {
    this.out = out;
  }

  /** Writes the articles of a dossier. */
  static void articles(Dossier dossier, PrintStream out) {
    Bibliography bibliography = new Bibliography(out);
    dossier.articles().forEach(article -> bibliography.entry(article, ""));
  }

  /** Writes the articles of a dossier, each with the words that it is quoted for. */
  static void write(Dossier dossier, OutputStream out) {
    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
    Bibliography bibliography = new Bibliography(text);
    for (Evidence.Article article : dossier.articles()) {
      StringJoiner quotes = new StringJoiner(" — ");
      dossier.entries().stream()
          .flatMap(entry -> entry.evidence().stream())
          .filter(citation -> citation.article().equals(article))
          .distinct()
          .forEach(
              citation ->
                  quotes.add(
                      "«%s» (characters %d to %d)"
                          .formatted(citation.line(), citation.begin(), citation.end())));
      bibliography.entry(article, quotes.toString());
    }
    text.flush();
  }

  private void entry(Evidence.Article article, String quotes) {
    out.printf("@online{%s,\n  title = {{%s}}", Dossier.key(article), escaped(article.title()));
    // A comma would make the one name two parts of another.
    boolean isList = article.author().contains(",");
    field("author", isList ? "{" + escaped(article.author()) + "}" : escaped(article.author()));
    field("organization", escaped(article.publisher()));
    field("date", escaped(article.published()));
    field("url", article.url().replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"));
    field("annote", escaped(quotes));
    out.print("\n}\n");
  }

  private void field(String name, String value) {
    if (!value.isEmpty() && !value.equals("{}")) {
      out.printf(",\n  %s = {%s}", name, value);
    }
  }

  /** Characters that mean something to TeX; a fence of Markdown around it must not end. */
  private static String escaped(String text) {
    return NodeLink.legal(text)
        .strip()
        .replaceAll("[\\\\{}]", "")
        .replace("`", "'")
        .replaceAll("([&%$#_])", "\\\\$1")
        .replace("~", "\\textasciitilde{}")
        .replace("^", "\\textasciicircum{}");
  }
}
