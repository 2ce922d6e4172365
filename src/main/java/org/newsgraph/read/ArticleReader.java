package org.newsgraph.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Source;
import org.newsgraph.time.FullDates;

/**
 * Reads articles from text files, JSON and JSON lines.
 *
 * <p>Inputs are files, folders (with their subfolders, sorted by name, hidden files passed over)
 * and {@code -} for standard input, which holds JSON where it begins with a brace and text
 * otherwise. One article is in memory at a time. What cannot be read is handed over as a {@link
 * Reading.Refused}; the run goes on.
 *
 * <p>Codes: {@code READ-EMPTY}, {@code READ-BINARY}, {@code READ-ENCODING}, {@code READ-JSON},
 * {@code READ-FIELD}, {@code READ-DATE}, {@code READ-MISSING}, {@code READ-PERMISSION}, {@code
 * READ-FORMAT}, {@code READ-LARGE}, {@code READ-IO}, {@code READ-DUPLICATE-ID}.
 */
public final class ArticleReader {
  /** The largest article, in bytes. */
  public static final int LARGEST = 10_000_000;

  static final String TOO_LARGE =
      "longer than %d million bytes, the most for one article".formatted(LARGEST / 1_000_000);

  /** The input that stands for standard input. */
  public static final String STDIN = "-";

  private final PageLexicon lexicon;
  private final @Nullable LocalDate published;

  private ArticleReader(PageLexicon lexicon, @Nullable LocalDate published) {
    this.lexicon = lexicon;
    this.published = published;
  }

  /**
   * A reader with the lexicon of page lines in the jar.
   *
   * @param published the day for articles that do not tell theirs, or null
   */
  public static ArticleReader bundled(@Nullable LocalDate published) {
    return new ArticleReader(PageLexicon.of(Lexicon.bundled("page-lines")), published);
  }

  /**
   * Reads through the inputs once, to learn how many articles there are and which ids stand for two
   * different ones. Standard input is copied to a file until the survey is closed.
   *
   * @throws IOException if standard input cannot be read or copied
   */
  public Survey survey(List<String> inputs, InputStream stdin) throws IOException {
    return Survey.of(this, inputs, stdin);
  }

  /** Makes an article of a text, such as a sample from the jar. */
  public Reading text(String id, String text) {
    return article(new RawArticle(id, id, null, text, null, Source.UNKNOWN));
  }

  /** Reads one input, without regard to what other inputs hold. */
  void read(Path input, String shown, Consumer<Reading> sink) throws IOException {
    InputFiles.walk(
        input,
        new InputFiles.Sink() {
          @Override
          public void take(Path file) {
            String place = file.equals(input) ? shown : file.toString();
            readFile(file, place, sink);
          }

          @Override
          public void refuse(Path folder, IOException why) {
            sink.accept(unreadable(why).at(folder.toString()));
          }
        });
  }

  /** Reads a file; its ending says how. */
  private void readFile(Path file, String place, Consumer<Reading> sink) {
    String ending = InputFiles.ending(file);
    Optional<InputFormat> format = InputFormat.of(ending);
    if (format.isPresent()) {
      readFile(format.get(), file, place, InputFiles.stem(file), sink);
      return;
    }
    try {
      // What is not there is not of an unknown form.
      Files.getLastModifiedTime(file);
      sink.accept(
          new Unreadable(
                  "READ-FORMAT",
                  "unknown ending '%s'; known: %s".formatted(ending, InputFormat.known()))
              .at(place));
    } catch (IOException e) {
      sink.accept(unreadable(e).at(place));
    }
  }

  /** Reads a file of a form. */
  void readFile(InputFormat format, Path file, String place, String name, Consumer<Reading> sink) {
    try {
      format.read(this, file, place, name, sink);
    } catch (Unreadable e) {
      sink.accept(e.at(place));
    } catch (IOException e) {
      sink.accept(unreadable(e).at(place));
    }
  }

  private static Unreadable unreadable(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Unreadable("READ-MISSING", "there is no such file or folder");
    }
    if (e instanceof AccessDeniedException) {
      return new Unreadable("READ-PERMISSION", "no permission to read it");
    }
    return new Unreadable("READ-IO", "cannot be read: " + e.getMessage());
  }

  void readText(Path file, String place, String name, Consumer<Reading> sink)
      throws IOException, Unreadable {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new Unreadable("READ-LARGE", TOO_LARGE);
    }
    refuseBinary(bytes);
    String text = Utf8.decode(bytes, 0);
    sink.accept(article(new RawArticle(place, name, null, text, null, Source.UNKNOWN)));
  }

  /** Pictures and archives hold NUL early; saying so helps more than the byte that is not UTF-8. */
  private static void refuseBinary(byte[] bytes) throws Unreadable {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << Byte.SIZE | (bytes[1] & 0xff);
    if (mark == 0xfeff || mark == 0xfffe) {
      throw new Unreadable(
          "READ-ENCODING",
          "the file is UTF-16, not UTF-8; convert it first, for example with iconv -f UTF-16 -t"
              + " UTF-8");
    }
    for (int i = 0; i < Math.min(bytes.length, 1 << 13); i++) {
      if (bytes[i] == 0) {
        throw new Unreadable(
            "READ-BINARY", "the file holds NUL bytes, so it is not text; expected UTF-8 text");
      }
    }
  }

  void readDocument(Path file, String place, String name, Consumer<Reading> sink)
      throws IOException, Unreadable {
    try (InputStream stream = Files.newInputStream(file)) {
      Utf8.check(stream);
    }
    int[] count = {0};
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      JsonArticles.read(stream, place, name, counting(sink, count));
    }
    if (count[0] == 0) {
      throw new Unreadable("READ-EMPTY", "the file holds no article");
    }
  }

  void readLines(Path file, String place, String name, Consumer<Reading> sink)
      throws IOException, Unreadable {
    int[] count = {0};
    JsonArticles.Sink articles = counting(sink, count);
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long offset = 0;
      int number = 0;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean open = true;
      while (open) {
        line.reset();
        long length = readLine(stream, line);
        open = length >= 0;
        if (open) {
          number++;
          takeLine(line.toByteArray(), length, offset, place, number, name, articles);
          offset += length;
        }
      }
    }
    if (count[0] == 0) {
      throw new Unreadable("READ-EMPTY", "the file holds no article");
    }
  }

  private static void takeLine(
      byte[] bytes,
      long length,
      long offset,
      String place,
      int number,
      String name,
      JsonArticles.Sink sink)
      throws IOException {
    try {
      if (length > LARGEST) {
        throw new Unreadable("READ-LARGE", TOO_LARGE);
      }
      String line = Utf8.decode(bytes, offset);
      if (!line.isBlank()) {
        JsonArticles.readLine(line, place, number, name, sink);
      }
    } catch (Unreadable e) {
      sink.refuse(place + ":" + number, e);
    }
  }

  /**
   * Reads up to and with the next line feed; what is beyond the largest article is counted, not
   * kept.
   *
   * @return how many bytes, -1 at the end
   */
  private static long readLine(InputStream stream, ByteArrayOutputStream line) throws IOException {
    long length = 0;
    for (int b = stream.read(); b >= 0; b = stream.read()) {
      length++;
      if (length <= LARGEST) {
        line.write(b);
      }
      if (b == '\n') {
        return length;
      }
    }
    return length == 0 ? -1 : length;
  }

  private JsonArticles.Sink counting(Consumer<Reading> sink, int[] count) {
    return new JsonArticles.Sink() {
      @Override
      public void take(RawArticle article) {
        count[0]++;
        sink.accept(article(article));
      }

      @Override
      public void refuse(String place, Unreadable why) {
        count[0]++;
        sink.accept(why.at(place));
      }
    };
  }

  private Reading article(RawArticle raw) {
    try {
      if (raw.text().isBlank()) {
        throw new Unreadable("READ-EMPTY", "there is no text in it");
      }
      ArticleText text = new ArticleText(raw.text());
      LocalDate metadata = raw.published() == null ? null : metadataDate(raw.published());
      PageLayout.Found layout = PageLayout.of(lexicon, text, raw.title());
      return new Reading.Taken(
          new Article(
              raw.id(),
              layout.title(),
              text,
              PublicationDates.find(text, layout.paragraphs(), metadata, published),
              raw.source(),
              layout.zones()));
    } catch (Unreadable e) {
      return e.at(raw.place());
    }
  }

  /** The day as its writer saw it: an offset from UTC does not move it. */
  private static LocalDate metadataDate(String written) throws Unreadable {
    String words = written.strip();
    try {
      return LocalDate.parse(words.length() > 10 ? words.substring(0, 10) : words);
    } catch (DateTimeParseException e) {
      try {
        return OffsetDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate();
      } catch (DateTimeParseException other) {
        return PublicationDates.ofLine(words)
            .map(FullDates.Found::date)
            .orElseThrow(
                () ->
                    new Unreadable(
                        "READ-DATE",
                        "'published' is '%s'; expected a day such as 2026-01-31".formatted(words)));
      }
    }
  }
}
