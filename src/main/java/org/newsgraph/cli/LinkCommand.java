package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.export.TextTable;
import org.newsgraph.link.Candidate;
import org.newsgraph.link.Decision;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newsgraph link}. */
@Command(
    name = "link",
    description = {
      "Shows which known people, places and bodies the names of a text may be: each candidate with"
          + " its score and what speaks for and against it. Stores nothing.",
      "",
      "'exact' is linked, 'close' only may be that, 'none' stays a thing of its own."
    },
    footer = {
      "",
      "Example:",
      "  newsgraph link \"Washington said the Kherson region was discussed with Putin.\""
    })
final class LinkCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ReadingOptions linking = new ReadingOptions();

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The text, one word or many.")
  private List<String> words = List.of();

  LinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ArticleText text = new ArticleText(String.join(" ", words));
    Article article =
        new Article(
            "command-line",
            "",
            text,
            PublicationDate.NONE,
            Source.UNKNOWN,
            List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("name", "link", "score", "candidate", "wikidata", "because"));
    for (Decision decision : linking.pipeline().decisions(article)) {
      rows.addAll(rows(decision));
    }
    if (rows.size() == 1) {
      terminal.err().println("No name found. Write it as an article would, in a sentence.");
    } else {
      TextTable.print(rows, terminal.out());
    }
    return Exit.DONE;
  }

  private static List<List<String>> rows(Decision decision) {
    String name = decision.entity().label();
    String match = decision.entity().link().match().name().toLowerCase(Locale.ROOT);
    if (decision.candidates().isEmpty()) {
      return List.of(List.of(name, match, "", decision.entity().key(), "", "nothing of that name"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Candidate candidate : decision.candidates()) {
      String item = candidate.entry().wikidata();
      rows.add(
          List.of(
              name,
              match,
              String.format(Locale.ROOT, "%.2f", candidate.score()),
              candidate.entry().key(),
              item == null ? "" : item,
              String.join("; ", candidate.reasons())));
    }
    return rows;
  }
}
