package org.newsgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.Pipeline;
import org.newsgraph.evaluate.Evaluation;
import org.newsgraph.export.FactLines;
import org.newsgraph.model.ConfigException;
import org.newsgraph.rdf.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Reads articles and compares the facts with those that a careful reader took from them:"
          + " precision, recall and F1 by type and slot, and how many events that did not take place"
          + " were told as if they had.",
      "",
      "Expected facts are JSON lines as 'extract' prints them, with strings for entities; spellings"
          + " of one name are parted by |."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph evaluate articles --gold gold",
      "  newsgraph evaluate articles --gold gold --errors",
      "  newsgraph evaluate articles --gold gold --record rule-precision.tsv"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;

  @Mixin private final ArticleInputs inputs = new ArticleInputs();
  @Mixin private final ReadingOptions linking = new ReadingOptions();

  @Option(
      names = "--gold",
      paramLabel = "PATH",
      required = true,
      description = "A .jsonl file of expected facts, or a folder of such; several times for more.")
  private List<Path> gold = List.of();

  @Option(names = "--errors", description = "List what was missed or wrong.")
  private boolean listErrors;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Write how often each rule was right to this file.")
  private @Nullable Path record;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<JsonNode> expected = expected();
    List<JsonNode> extracted = new ArrayList<>();
    Pipeline pipeline = linking.pipeline();
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    ArticleInputs.Outcome outcome =
        inputs.each(
            terminal,
            article -> FactLines.of(pipeline.apply(article), iris),
            lines -> read(lines, extracted));
    Evaluation evaluation = Evaluation.of(expected, extracted, pipeline.schema());
    print(evaluation);
    if (record != null) {
      write(evaluation, record);
    }
    return outcome.exitCode();
  }

  private List<JsonNode> expected() throws IOException {
    List<JsonNode> facts = new ArrayList<>();
    for (Path path : gold) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(path)) {
        files = walk.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
      }
      if (files.isEmpty()) {
        throw new ConfigException("GOLD-MISSING", "no .jsonl file of expected facts", path + "");
      }
      for (Path file : files) {
        read(Files.readString(file, StandardCharsets.UTF_8), facts);
      }
    }
    return facts;
  }

  private static void read(String lines, List<JsonNode> facts) {
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(lines)) {
      values.forEachRemaining(facts::add);
    } catch (IOException e) {
      throw new ConfigException("GOLD-JSON", String.valueOf(e.getMessage()), null);
    }
  }

  private void print(Evaluation evaluation) {
    if (listErrors) {
      for (Evaluation.Mistake mistake : evaluation.mistakes()) {
        terminal
            .out()
            .println(
                "%s %s %s %s\n    %s"
                    .formatted(
                        mistake.what(),
                        mistake.article(),
                        mistake.type(),
                        mistake.detail(),
                        mistake.quote().replaceAll("\\s+", " ")));
      }
    }
    terminal.out().println(row("", "P", "R", "F1", "right", "wrong", "missed"));
    evaluation
        .figures()
        .forEach(
            (name, count) ->
                terminal
                    .out()
                    .println(
                        row(
                            name,
                            share(count.precision()),
                            share(count.recall()),
                            share(count.f1()),
                            count.right() + "",
                            count.wrong() + "",
                            count.missed() + "")));
    terminal
        .out()
        .println(
            "%d events told as held that were not, with %d participants"
                .formatted(evaluation.heldByMistake(), evaluation.attendingByMistake()));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-26s%7s%7s%7s%7s%7s%7s", cells);
  }

  private static void write(Evaluation evaluation, Path file) throws IOException {
    StringBuilder table =
        new StringBuilder(
            "# How often each rule fired on annotated articles and how often it was right; written"
                + " by the evaluation.\nrule\tfired\tright\n");
    evaluation
        .rules()
        .forEach(
            (rule, count) ->
                table
                    .append(rule)
                    .append('\t')
                    .append(count.right() + count.wrong())
                    .append('\t')
                    .append(count.right())
                    .append('\n'));
    Files.writeString(file, table, StandardCharsets.UTF_8);
  }
}
