package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.link.wikidata.Verification;
import org.newsgraph.link.wikidata.WikidataIndex;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsgraph wikidata verify}. */
@Command(
    name = "verify",
    description = {
      "Holds every QID of the gazetteer that comes with the program against Wikidata: the label or an"
          + " alias of the item must be a name of the entry. Items that the dump or index does not"
          + " have are counted as not checked. Exit code 1 if one does not match."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph wikidata verify --db wikidata",
      "  newsgraph wikidata verify --dump latest-all.json.gz",
      "  newsgraph wikidata verify --online --contact you@example.org"
    })
final class WikidataVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @ArgGroup(multiplicity = "1")
  private Against against = new Against();

  /** What to hold it against. */
  static final class Against {
    @Option(names = "--db", paramLabel = "DIR", description = "An index of Wikidata.")
    private @Nullable Path index;

    @Option(names = "--dump", paramLabel = "FILE", description = "A dump, read once through.")
    private @Nullable Path dump;

    @ArgGroup(exclusive = false)
    private @Nullable Online online;
  }

  /** The web service. */
  static final class Online extends WikidataServiceOptions {
    @Option(names = "--online", required = true, description = "The web service of Wikidata.")
    private boolean unusedOnline;
  }

  WikidataVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    EmbeddedGazetteer gazetteer = EmbeddedGazetteer.load();
    Verification verification =
        against.online != null
            ? Verification.againstService(gazetteer, against.online.service())
            : against.dump != null
                ? Verification.againstDump(gazetteer, against.dump)
                : Verification.againstIndex(
                    gazetteer, WikidataIndex.open(Objects.requireNonNull(against.index)));
    return print(verification);
  }

  private int print(Verification verification) {
    for (Verification.Mismatch mismatch : verification.mismatches()) {
      terminal
          .out()
          .println(
              "%s\t%s\t%s\t%s"
                  .formatted(
                      mismatch.key(), mismatch.item(), mismatch.expected(), mismatch.found()));
    }
    verification
        .moved()
        .forEach((key, item) -> terminal.out().println("%s\tis now %s".formatted(key, item)));
    terminal.say(
        "%d entries with a QID: %d match, %d do not, %d not checked, %d now have another QID"
            .formatted(
                verification.entries(),
                verification.matching(),
                verification.mismatches().size(),
                verification.absent(),
                verification.moved().size()));
    return verification.mismatches().isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
