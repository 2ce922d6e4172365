package org.newsgraph.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The forms of input. One more is one line here and what reads it; what has no name is of the first
 * whose beginning it has.
 */
enum InputFormat {
  /** JSON that spreads over lines, or is a list. */
  DOCUMENT("\\[\\s*\\{|\\{\\s*[\\r\\n]", ArticleReader::readDocument, "json"),
  /** Lines of JSON, which begin with a brace and end with one. */
  LINES("\\{", ArticleReader::readLines, "jsonl", "ndjson"),
  /** Text and Markdown. */
  TEXT("", ArticleReader::readText, "txt", "md");

  private final Pattern beginning;
  private final Use use;
  private final List<String> endings;

  InputFormat(String beginning, Use use, String... endings) {
    this.beginning = Pattern.compile(beginning);
    this.use = use;
    this.endings = List.of(endings);
  }

  /** Reads a file in its form. */
  interface Use {
    void read(ArticleReader reader, Path file, String place, String name, Consumer<Reading> sink)
        throws IOException, Unreadable;
  }

  /** The form of a file name's ending. */
  static Optional<InputFormat> of(String ending) {
    return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  /** The form of what begins so. */
  static InputFormat beginning(String text) {
    return Arrays.stream(values())
        .filter(format -> format.beginning.matcher(text).lookingAt())
        .findFirst()
        .orElse(TEXT);
  }

  /** All endings, as a message tells them. */
  static String known() {
    return String.join(
        ", ", Arrays.stream(values()).flatMap(format -> format.endings.stream()).toList());
  }

  /** Hands over what a file holds. */
  void read(ArticleReader reader, Path file, String place, String name, Consumer<Reading> sink)
      throws IOException, Unreadable {
    use.read(reader, file, place, name, sink);
  }
}
