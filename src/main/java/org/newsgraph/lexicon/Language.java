package org.newsgraph.lexicon;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.newsgraph.model.ConfigException;

/**
 * What the stages need to know of a language: the tables of words that come with the program, and
 * what folders of a user's add to them. A table is read when it is first asked for, and once.
 */
public final class Language {
  private static final Language BUNDLED = new Language(List.of());

  private final List<Path> folders;
  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final WordClasses words;

  private Language(List<Path> folders) {
    this.folders = List.copyOf(folders);
    this.words = new WordClasses(lexicon("words"));
  }

  /** What comes with the program. */
  public static Language bundled() {
    return BUNDLED;
  }

  /**
   * What comes with the program and, on top, what stands in some folders: in {@code NAME.tsv} rows
   * of the table of that name, with the same header.
   *
   * @throws ConfigException if one is no folder, or a table of it is wrong
   */
  public static Language with(List<Path> folders) {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ConfigException("LANGUAGE-FOLDER", "no folder", folder.toString());
      }
    }
    return folders.isEmpty() ? BUNDLED : new Language(folders);
  }

  /** The folders whose files add to what comes with the program. */
  public List<Path> folders() {
    return folders;
  }

  /**
   * A table with the rows of all folders.
   *
   * @throws ConfigException if there is none, or one is wrong
   */
  public Lexicon lexicon(String name) {
    return lexicons.computeIfAbsent(name, this::read);
  }

  /** The words of a class, of the table {@code words}. */
  public Set<String> words(String name) {
    return words.of(name);
  }

  /** The classes of words. */
  public WordClasses words() {
    return words;
  }

  private Lexicon read(String name) {
    Lexicon lexicon = Lexicon.bundled(name);
    for (Path folder : folders) {
      Path file = folder.resolve(name + ".tsv");
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          lexicon = lexicon.and(Lexicon.read(reader, file.toString()));
        } catch (IOException e) {
          throw new ConfigException(
              "LEXICON-UNREADABLE", String.valueOf(e.getMessage()), file.toString());
        }
      }
    }
    return lexicon;
  }
}
