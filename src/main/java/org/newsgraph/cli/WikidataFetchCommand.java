package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.newsgraph.Pipeline;
import org.newsgraph.link.wikidata.IndexBuild;
import org.newsgraph.link.wikidata.OnlineLookup;
import org.newsgraph.link.wikidata.WikidataService;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph wikidata fetch}. */
@Command(
    name = "fetch",
    description = {
      "Asks the web service of Wikidata for the names in articles that nothing on this disk knows,"
          + " and makes an index of the answers. This is the only command that uses the network."
          + " Answers are kept; a later run asks for what is new."
    },
    footer = {
      "",
      "Example:",
      "  newsgraph wikidata fetch articles/ --db fetched --contact you@example.org",
      "  newsgraph build articles/ --db my-graph --wikidata fetched"
    })
final class WikidataFetchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ArticleInputs inputs = new ArticleInputs();
  @Mixin private final ReadingOptions linking = new ReadingOptions();
  @Mixin private final WikidataServiceOptions service = new WikidataServiceOptions();

  @Option(
      names = "--db",
      required = true,
      paramLabel = "DIR",
      description = "Where to put the index of the answers.")
  private Path folder = Path.of("");

  WikidataFetchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    WikidataService asked = service.service();
    Pipeline pipeline = linking.pipeline();
    Set<String> names = new TreeSet<>();
    ArticleInputs.Outcome outcome =
        inputs.each(
            terminal, article -> unknown(pipeline.apply(article).entities()), names::addAll);
    OnlineLookup.Report report =
        new OnlineLookup(asked).run(names, folder, IndexBuild.Listener.NONE);
    terminal.say(
        "%d of %d names answered, %d items, %d requests%s"
            .formatted(
                report.names(),
                names.size(),
                report.items(),
                asked.sent(),
                asked.isStopped() ? "; stopped early, start again later to go on" : ""));
    return outcome.exitCode();
  }

  /** The names that are linked to nothing; of people only whole names. */
  private static List<String> unknown(List<Entity> entities) {
    List<String> names = new ArrayList<>();
    for (Entity entity : entities) {
      boolean isWhole = entity.type() != EntityType.PERSON || entity.label().contains(" ");
      boolean isName = Character.isUpperCase(entity.label().codePointAt(0));
      if (entity.link().match() == Link.Match.NONE && isWhole && isName) {
        names.add(entity.label());
      }
    }
    return names;
  }
}
