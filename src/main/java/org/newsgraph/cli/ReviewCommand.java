package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.GraphBuild;
import org.newsgraph.fuse.Review;
import org.newsgraph.model.ConfigException;
import org.newsgraph.rdf.Iris;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsgraph review}. */
@Command(
    name = "review",
    description = {
      "Lists what waits for a person: events that may be one, and conflicts. With an action, takes"
          + " a decision. Decisions outlive rebuilds and hold for later articles."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph review --db my-graph",
      "  newsgraph review --db my-graph --accept comparison/4f1c2a --by Marta",
      "  newsgraph review --db my-graph --merge event/12 --with event/34 --by Marta",
      "  newsgraph review --db my-graph --rename person/a-ruiz --label 'Ana Ruiz' --by Marta",
      "  newsgraph review --db my-graph --ask --by Marta",
      "  newsgraph review --db my-graph --decisions",
      "  newsgraph review --db my-graph --file decisions.tsv --by Marta"
    })
final class ReviewCommand implements Callable<Integer> {
  private static final int CELLS = 3;
  private static final Set<String> ANSWERS = Set.of("a", "r", "q", "");

  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Option(
      names = "--accept",
      paramLabel = "IRI",
      description = "A pair is one event; a conflict or fact stands as it is.")
  private @Nullable String accept;

  @Option(
      names = "--reject",
      paramLabel = "IRI",
      description = "A pair is two events; a fact is wrong and leaves the graph's answers.")
  private @Nullable String reject;

  @Option(
      names = "--merge",
      paramLabel = "IRI",
      description = "This event and that of --with are one.")
  private @Nullable String merge;

  @Option(
      names = "--apart",
      paramLabel = "IRI",
      description = "This event and that of --with are two.")
  private @Nullable String apart;

  @Option(names = "--with", paramLabel = "IRI", description = "The other event.")
  private @Nullable String with;

  @Option(
      names = "--split",
      paramLabel = "IRI",
      description = "This article's telling (fact/…) is of another event.")
  private @Nullable String split;

  @Option(
      names = "--rename",
      paramLabel = "IRI",
      description = "This entity or fact has the label of --label.")
  private @Nullable String rename;

  @Option(names = "--label", paramLabel = "TEXT", description = "The new label.")
  private @Nullable String label;

  @Option(
      names = "--undo",
      paramLabel = "IRI",
      description = "This decision (see --decisions) no longer counts.")
  private @Nullable String undo;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Decisions, one a line, tab-separated: action, IRI, and the other IRI or the label.")
  private @Nullable Path file;

  @Option(
      names = "--ask",
      description =
          "Goes through what is open and asks for each: a accepts, r rejects, Enter passes over,"
              + " q ends.")
  private boolean asks;

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides.")
  private @Nullable String by;

  @Option(names = "--decisions", description = "Lists the decisions taken so far.")
  private boolean listsDecisions;

  @Spec private @Nullable CommandSpec spec;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Review.Order> orders = orders();
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      if (asks) {
        orders.addAll(answers(store));
      }
      if (!orders.isEmpty() || asks) {
        GraphBuild.review(store, orders);
        terminal.say("%s: %d decisions taken".formatted(database.folder(), orders.size()));
      } else if (listsDecisions) {
        printDecisions(store);
      } else {
        printOpen(store);
      }
    }
    return Exit.DONE;
  }

  private List<Review.Order> orders() throws IOException {
    List<Review.Order> orders = new ArrayList<>();
    String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    add(orders, Review.Action.ACCEPT, accept, "", at);
    add(orders, Review.Action.REJECT, reject, "", at);
    add(orders, Review.Action.MERGE, merge, merge == null ? "" : needed(with, "--with"), at);
    add(orders, Review.Action.APART, apart, apart == null ? "" : needed(with, "--with"), at);
    add(orders, Review.Action.SPLIT, split, "", at);
    add(orders, Review.Action.RENAME, rename, rename == null ? "" : needed(label, "--label"), at);
    add(orders, Review.Action.UNDO, undo, "", at);
    if (file != null) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          read(orders, line.split("\t", -1), at, file + ":" + number);
        }
      }
    }
    return orders;
  }

  private void read(List<Review.Order> orders, String[] cells, String at, String place) {
    if (cells.length < 2 || cells.length > CELLS) {
      throw new ConfigException(
          "REVIEW-CELLS", "expected: action, IRI, and the other IRI or the label", place);
    }
    String other = cells.length == CELLS ? cells[2].strip() : "";
    add(orders, Review.action(cells[0].strip()), cells[1].strip(), other, at);
  }

  private void add(
      List<Review.Order> orders,
      Review.Action action,
      @Nullable String target,
      String other,
      String at) {
    if (target != null) {
      orders.add(new Review.Order(action, target, other, needed(by, "--by"), at));
    }
  }

  /** The decisions that somebody takes on what is open, one after the other. */
  private List<Review.Order> answers(NewsStore store) throws IOException {
    List<Review.Order> orders = new ArrayList<>();
    String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), UTF_8));
    for (Review.Open one : Review.open(store.dataset(), new Iris(store.base()))) {
      print(one);
      String answer = "?";
      while (!ANSWERS.contains(answer)) {
        terminal.say("accept (a), reject (r), pass over (Enter), end (q)?");
        String line = in.readLine();
        answer = line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
        if (answer.equals("r") && !one.canBeRejected()) {
          terminal.say("a conflict can be accepted; to end it reject one of its facts");
          answer = "?";
        }
      }
      switch (answer) {
        case "a" -> add(orders, Review.Action.ACCEPT, one.iri(), "", at);
        case "r" -> add(orders, Review.Action.REJECT, one.iri(), "", at);
        case "q" -> {
          return orders;
        }
        default -> {
          // Passed over.
        }
      }
    }
    return orders;
  }

  private String needed(@Nullable String value, String option) {
    if (value == null || value.isBlank()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "this needs " + option);
    }
    return value;
  }

  private void printOpen(NewsStore store) {
    List<Review.Open> open = Review.open(store.dataset(), new Iris(store.base()));
    open.forEach(this::print);
    terminal.say("%s: %d open".formatted(database.folder(), open.size()));
  }

  private void print(Review.Open one) {
    terminal.out().println("%s  <%s>".formatted(one.what(), one.iri()));
    one.sides().forEach(side -> terminal.out().println("  " + side));
    terminal.out().println("  because: " + String.join("; ", one.reasons()));
    terminal.out().flush();
  }

  private void printDecisions(NewsStore store) {
    Review.decisions(store.dataset(), new Iris(store.base()))
        .forEach(one -> terminal.out().println("<%s>\n  %s".formatted(one.iri(), one.line())));
  }
}
