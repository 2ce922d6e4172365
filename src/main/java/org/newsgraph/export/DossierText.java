package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.newsgraph.answer.Evidence;

/** A dossier as Markdown, in which what articles say is nothing but text. */
final class DossierText {
  private final Dossier dossier;
  private final PrintStream out;

  private DossierText(Dossier dossier, PrintStream out) {
    this.dossier = dossier;
    this.out = out;
  }

  static void write(Dossier dossier, OutputStream out) {
    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
    new DossierText(dossier, text).write();
    text.flush();
  }

  private void write() {
    out.print("# " + escaped(dossier.heading()) + "\n");
    for (String line : dossier.about()) {
      out.print("\n" + escaped(line) + "\n");
    }
    if (dossier.entries().isEmpty()) {
      out.print("\nNothing is known of that.\n");
    }
    dossier.entries().forEach(this::entry);
    if (!dossier.articles().isEmpty()) {
      out.print("\n## Articles\n\n```bibtex\n");
      Bibliography.articles(dossier, out);
      out.print("```\n");
    }
  }

  private void entry(Dossier.Entry entry) {
    out.print("\n## " + escaped(entry.heading()) + "\n");
    if (!entry.standing().isEmpty()) {
      out.print("\n" + escaped(String.join(" · ", entry.standing())) + "\n");
    }
    if (!entry.details().isEmpty()) {
      out.print("\n");
      entry.details().forEach(detail -> out.print("- " + escaped(detail) + "\n"));
    }
    for (Evidence citation : entry.evidence()) {
      Evidence.Article article = citation.article();
      out.print("\n> " + escaped(citation.line()) + "\n>\n> — ");
      out.print(
          article.url().isEmpty()
              ? escaped(article.title())
              : "[%s](<%s>)".formatted(escaped(article.title()), article.url()));
      for (String part : new String[] {article.publisher(), article.published()}) {
        out.print(part.isEmpty() ? "" : ", " + escaped(part));
      }
      out.printf(
          ", characters %d to %d [@%s]\n", citation.begin(), citation.end(), Dossier.key(article));
    }
  }

  /**
   * Characters that mean something in Markdown, made to mean themselves: anywhere, and at the
   * beginning of a line.
   */
  private static String escaped(String text) {
    return NodeLink.legal(text)
        .strip()
        .replaceAll("([\\\\`*_\\[\\]<>#|!&~$])", "\\\\$1")
        .replaceAll("^([-+=])", "\\\\$1")
        .replaceAll("^(\\d+)([.)])", "$1\\\\$2");
  }
}
