package org.newsgraph.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Article;
import org.newsgraph.model.Rejection;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.Reading;
import org.newsgraph.read.Survey;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The articles that a command works on, as its arguments name them. */
final class ArticleInputs {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = {
        "Files or folders with articles; - reads standard input.",
        "Endings: .txt .md (text), .json, .jsonl .ndjson (one article a line)."
      })
  private List<String> inputs = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day (2026-01-31) for articles that do not tell when they were published.")
  private @Nullable LocalDate published;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to work on at a time; default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the articles that could not be read to this file, one JSON line each.")
  private @Nullable Path rejects;

  /** The inputs of a run that takes no arguments for them. */
  static ArticleInputs of(Path folder) {
    ArticleInputs inputs = new ArticleInputs();
    inputs.inputs = List.of(folder.toString());
    return inputs;
  }

  /**
   * What a run came to.
   *
   * @param taken how many articles were taken
   * @param rejected how many were not
   */
  record Outcome(int taken, int rejected) {
    int exitCode() {
      return rejected > 0 ? Exit.REJECTED : Exit.DONE;
    }
  }

  /**
   * Applies some work to each article on several threads, and hands the results over in order.
   *
   * @param work safe for many threads
   * @param sink called by one thread
   */
  <T> Outcome each(Terminal terminal, Function<Article, T> work, Consumer<T> sink)
      throws IOException {
    AtomicInteger taken = new AtomicInteger();
    try (Survey survey = ArticleReader.bundled(published).survey(inputs, terminal.in());
        Rejections rejections = new Rejections(terminal, rejects);
        Progress progress = new Progress(terminal, "Reading", survey.size());
        InOrder<T> inOrder =
            new InOrder<>(
                Math.max(1, threads),
                new InOrder.Sink<>() {
                  @Override
                  public void take(T result) {
                    taken.incrementAndGet();
                    progress.step();
                    sink.accept(result);
                  }

                  @Override
                  public void failed(String name, Throwable cause) {
                    progress.step();
                    rejections.add(
                        new Rejection(
                            name, "PIPELINE-FAULT", "a fault in Newsgraph itself: " + cause));
                  }
                })) {
      survey.forEach(
          reading -> {
            if (reading instanceof Reading.Taken it) {
              inOrder.submit(it.article().id(), () -> work.apply(it.article()));
            } else if (reading instanceof Reading.Refused it) {
              rejections.add(it.rejection());
            }
          });
      inOrder.finish();
      return new Outcome(taken.get(), rejections.count);
    }
  }

  /** Says each rejection and writes it down. */
  private static final class Rejections implements AutoCloseable {
    private final Terminal terminal;
    private final @Nullable JsonGenerator json;
    private int count;

    Rejections(Terminal terminal, @Nullable Path file) throws IOException {
      this.terminal = terminal;
      if (file == null) {
        this.json = null;
      } else {
        Writer writer = Files.newBufferedWriter(file);
        this.json = new JsonFactory().createGenerator(writer);
        this.json.setRootValueSeparator(null);
      }
    }

    void add(Rejection rejection) {
      count++;
      terminal.say(
          "rejected %s: %s\n  at %s"
              .formatted(rejection.code(), rejection.reason(), rejection.article()));
      if (json != null) {
        try {
          json.writeStartObject();
          json.writeStringField("article", rejection.article());
          json.writeStringField("code", rejection.code());
          json.writeStringField("reason", rejection.reason());
          json.writeEndObject();
          json.writeRaw('\n');
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }

    @Override
    public void close() throws IOException {
      if (json != null) {
        json.close();
      }
    }
  }
}
