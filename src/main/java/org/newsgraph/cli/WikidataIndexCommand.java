package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.link.wikidata.IndexBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsgraph wikidata index}. */
@Command(
    name = "index",
    description = {
      "Makes an index of a dump of Wikidata, or of a part of it: people, bodies, countries and places"
          + " with their names, offices, countries and how well known they are. Memory does not grow"
          + " with the dump. A run that was stopped is gone on with when started again.",
      "",
      "Dumps: .json (one item a line, as dumps.wikimedia.org has them), .nt (\"truthy\"), .tsv (rows"
          + " of a SPARQL service, with the columns item, itemLabel, itemDescription, aliases, P31,"
          + " P279, P17, P27, P131, P361, P102, P39, P625, sitelinks, redirect); each plain, .gz or"
          + " .bz2."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph wikidata index --dump latest-all.json.gz --db wikidata",
      "  newsgraph wikidata index --dump slice.tsv --db wikidata"
    })
final class WikidataIndexCommand implements Callable<Integer> {
  private static final int MEGABYTE_BITS = 20;

  private final Terminal terminal;

  @Option(names = "--dump", required = true, paramLabel = "FILE", description = "The dump.")
  private Path dump = Path.of("");

  @Option(
      names = "--db",
      required = true,
      paramLabel = "DIR",
      description = "Where to put the index; one that is there is replaced at the end.")
  private Path folder = Path.of("");

  WikidataIndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    long begin = System.nanoTime();
    try (Reading reading = new Reading(terminal)) {
      IndexBuild.Report report = IndexBuild.run(dump, folder, reading);
      reading.end();
      if (report.resumedAt() > 0) {
        terminal.say("went on at byte %d of the dump's text".formatted(report.resumedAt()));
      }
      terminal.say(
          String.format(
              Locale.ROOT,
              "%s: %d items read, %d kept with %d names, %d lines not understood; %.1f s",
              folder,
              report.read(),
              report.kept(),
              report.names(),
              report.bad(),
              (System.nanoTime() - begin) / 1e9));
    }
    return Exit.DONE;
  }

  /** Shows the bytes of the dump that are read. */
  private static final class Reading implements IndexBuild.Listener, AutoCloseable {
    private final Terminal terminal;
    private @Nullable Progress progress;

    Reading(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void read(long read, long size) {
      if (progress == null) {
        progress = new Progress(terminal, "Reading MB", (int) (size >> MEGABYTE_BITS));
      }
      progress.reach((int) (read >> MEGABYTE_BITS));
    }

    @Override
    public void began(String work) {
      end();
      terminal.say(work);
    }

    void end() {
      if (progress != null) {
        progress.close();
        progress = null;
      }
    }

    @Override
    public void close() {
      end();
    }
  }
}
