package org.newsgraph.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgraph.answer.Evidence;

/** A dossier as one HTML file that needs nothing else, without scripts. */
final class DossierPage {
  private static final String STYLE =
      """
      body { font: 1.05rem/1.55 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2, .standing, figcaption, li { font-family: system-ui, sans-serif; }
      .standing, figcaption { color: #555; font-size: .9rem; }
      figure { margin: 1rem 0; border-left: .25rem solid #999; padding-left: 1rem; }
      blockquote { margin: 0; }
      pre { overflow-x: auto; background: #f4f4f4; padding: 1rem; }
      @media (prefers-color-scheme: dark) {
        body { background: #14171a; color: #e6e6e6; } .standing, figcaption { color: #b0b0b0; }
        pre { background: #22262a; } a { color: #8ab4f8; }
      }
      """;

  private final Dossier dossier;
  private final PrintStream out;

  private DossierPage(Dossier dossier, PrintStream out) {
    this.dossier = dossier;
    this.out = out;
  }

  static void write(Dossier dossier, OutputStream out) {
    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
    new DossierPage(dossier, text).write();
    text.flush();
  }

  private void write() {
    out.print("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.print("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.printf("<title>%s</title>\n", escaped(dossier.heading()));
    out.print("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
    out.printf("<h1>%s</h1>\n", text(dossier.heading()));
    dossier.about().forEach(line -> out.printf("<p>%s</p>\n", text(line)));
    if (dossier.entries().isEmpty()) {
      out.print("<p>Nothing is known of that.</p>\n");
    }
    dossier.entries().forEach(this::entry);
    if (!dossier.articles().isEmpty()) {
      out.print("<h2>Articles</h2>\n<ol>\n");
      for (Evidence.Article article : dossier.articles()) {
        out.printf(
            "<li id=\"%s\">%s</li>\n", Dossier.key(article), String.join(", ", parts(article)));
      }
      out.print("</ol>\n<details>\n<summary>The same as BibTeX</summary>\n<pre>");
      ByteArrayOutputStream bibtex = new ByteArrayOutputStream();
      PrintStream entries = new PrintStream(bibtex, false, StandardCharsets.UTF_8);
      Bibliography.articles(dossier, entries);
      entries.flush();
      bibtex
          .toString(StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> out.print(escaped(line) + "\n"));
      out.print("</pre>\n</details>\n");
    }
    out.print("</main>\n</body>\n</html>\n");
  }

  private static List<String> parts(Evidence.Article article) {
    String title = "<cite>" + escaped(article.title()) + "</cite>";
    String linked =
        article.url().isEmpty()
            ? title
            : "<a href=\"%s\">%s</a>".formatted(escaped(article.url()), title);
    return List.of(
            text(article.author()), linked, text(article.publisher()), escaped(article.published()))
        .stream()
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private void entry(Dossier.Entry entry) {
    out.printf("<section>\n<h2>%s</h2>\n", text(entry.heading()));
    if (!entry.standing().isEmpty()) {
      out.printf("<p class=\"standing\">%s</p>\n", text(String.join(" · ", entry.standing())));
    }
    if (!entry.details().isEmpty()) {
      out.print("<ul>\n");
      entry.details().forEach(detail -> out.printf("<li>%s</li>\n", text(detail)));
      out.print("</ul>\n");
    }
    for (Evidence citation : entry.evidence()) {
      Evidence.Article article = citation.article();
      out.printf("<figure>\n<blockquote>%s</blockquote>\n", text(citation.line()));
      out.printf(
          "<figcaption><a href=\"#%s\">%s</a>%s, characters %d to %d</figcaption>\n</figure>\n",
          Dossier.key(article),
          text(article.title()),
          article.published().isEmpty() ? "" : ", " + escaped(article.published()),
          citation.begin(),
          citation.end());
    }
    out.print("</section>\n");
  }

  /** Words of articles; marks of direction in them end with them. */
  private static String text(String words) {
    return words.isEmpty() ? "" : "<bdi>" + escaped(words) + "</bdi>";
  }

  private static String escaped(String words) {
    return NodeLink.legal(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
