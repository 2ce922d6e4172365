package org.newsgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.newsgraph.link.wikidata.WikidataService;
import picocli.CommandLine.Option;

/** How the web service of Wikidata is asked. */
class WikidataServiceOptions {
  @Option(
      names = "--contact",
      required = true,
      paramLabel = "ADDRESS",
      description = "Your mail address or web page; Wikidata wants to know who asks.")
  private String contact = "";

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Send no more than so many requests; default: ${DEFAULT-VALUE}.")
  private int budget = 500;

  @Option(
      names = "--pause",
      paramLabel = "MS",
      description = "Milliseconds between two requests; default: ${DEFAULT-VALUE}.")
  private int pause = 1000;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where answers are kept, so that none is asked for twice; ${DEFAULT-VALUE}.")
  private Path cache = Path.of("wikidata-answers");

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "The service; default: ${DEFAULT-VALUE}.")
  private URI api = WikidataService.WIKIDATA;

  WikidataService service() {
    return new WikidataService(
        new WikidataService.Settings(api, contact, budget, Duration.ofMillis(pause), cache));
  }
}
