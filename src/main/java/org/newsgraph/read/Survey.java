package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Article;
import org.newsgraph.model.Rejection;

/**
 * The articles of some inputs, counted and ready to be read.
 *
 * <p>Inputs are read twice, because which of two articles with one id stays must not depend on
 * which comes first: it is the one with the smaller hash. The memory that this takes is an id and a
 * hash an article.
 */
public final class Survey implements AutoCloseable {
  private final ArticleReader reader;
  private final List<String> inputs;
  private final @Nullable Path copy;
  private final InputFormat copyFormat;
  private final Map<String, String> smallestHash = new HashMap<>();

  private Survey(
      ArticleReader reader, List<String> inputs, @Nullable Path copy, InputFormat copyFormat) {
    this.reader = reader;
    this.inputs = List.copyOf(inputs);
    this.copy = copy;
    this.copyFormat = copyFormat;
  }

  static Survey of(ArticleReader reader, List<String> inputs, InputStream stdin)
      throws IOException {
    Path copy = null;
    InputFormat format = InputFormat.TEXT;
    if (inputs.contains(ArticleReader.STDIN)) {
      copy = Files.createTempFile("newsgraph-", ".input");
      try (var out = Files.newOutputStream(copy)) {
        stdin.transferTo(out);
      }
      format = format(copy);
    }
    Survey survey = new Survey(reader, inputs, copy, format);
    survey.readAll(
        reading -> {
          if (reading instanceof Reading.Taken taken) {
            Article article = taken.article();
            survey.smallestHash.merge(
                article.id(), article.hash(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
          }
        });
    return survey;
  }

  private static InputFormat format(Path copy) throws IOException {
    byte[] head;
    try (InputStream stream = Files.newInputStream(copy)) {
      head = stream.readNBytes(1 << 16);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return InputFormat.beginning(start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading());
  }

  /** How many articles will be taken. */
  public int size() {
    return smallestHash.size();
  }

  /** Reads the articles, in the order of the inputs; each one once. */
  public void forEach(Consumer<? super Reading> sink) throws IOException {
    Set<String> handedOver = new HashSet<>();
    readAll(
        reading -> {
          if (reading instanceof Reading.Taken taken) {
            Article article = taken.article();
            String hash = article.hash();
            if (handedOver.add(hash)) {
              sink.accept(
                  hash.equals(smallestHash.getOrDefault(article.id(), hash))
                      ? reading
                      : duplicate(article.id(), hash));
            }
          } else {
            sink.accept(reading);
          }
        });
  }

  private static Reading duplicate(String id, String hash) {
    return new Reading.Refused(
        new Rejection(
            id,
            "READ-DUPLICATE-ID",
            "another article of this run has the same id and stays; this one (hash %s) needs an id of its own"
                .formatted(hash)));
  }

  private void readAll(Consumer<Reading> sink) throws IOException {
    for (String input : inputs) {
      if (copy != null && input.equals(ArticleReader.STDIN)) {
        reader.readFile(copyFormat, copy, "stdin", "stdin", sink);
      } else {
        reader.read(Path.of(input), input, sink);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (copy != null) {
      Files.deleteIfExists(copy);
    }
  }
}
