package org.newsgraph.lexicon;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
    if (folders.isEmpty()) {
      return BUNDLED;
    }
    Language language = new Language(folders);
    for (Path table : language.files(".tsv")) {
      String name = String.valueOf(table.getFileName());
      // Adds to a table that comes with the program, or is refused: nothing would ask for it.
      language.lexicon(name.substring(0, name.length() - ".tsv".length()));
    }
    return language;
  }

  /** The folders whose files add to what comes with the program. */
  public List<Path> folders() {
    return folders;
  }

  /** The files of the folders whose names end so, sorted; what lies deeper is not looked at. */
  public List<Path> files(String ending) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside.filter(file -> file.toString().endsWith(ending)).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new ConfigException(
            "LANGUAGE-FOLDER", String.valueOf(e.getMessage()), folder.toString());
      }
    }
    return files;
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
