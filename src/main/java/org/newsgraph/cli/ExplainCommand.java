package org.newsgraph.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Explanation;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph explain}. */
@Command(
    name = "explain",
    description =
        "Shows what the graph knows about a fact or an entity, with the words of the articles.",
    footer = {
      "",
      "Examples:",
      "  newsgraph explain --db my-graph country/norway",
      "  newsgraph explain --db my-graph https://w3id.org/newsgraph/id/event/4f1c2a…"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Parameters(
      paramLabel = "IRI",
      description = "The IRI, or its part behind the base: event/…, claim/…, person/….")
  private String iri = "";

  @Spec private @Nullable CommandSpec spec;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String plain = iri.replaceAll("^<|>$", "");
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      String whole = plain.contains("://") ? plain : store.base() + plain;
      if (!Explanation.print(store, whole, terminal.out())) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            "nothing is known about '%s' in %s".formatted(plain, database.folder()));
      }
    }
    return Exit.DONE;
  }
}
