package org.newsgraph.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.ConfigException;

class LanguageTest {
  @TempDir Path folder;

  @Test
  void a_folder_adds_rows_and_words_to_what_comes_with_the_program() throws IOException {
    Files.writeString(folder.resolve("kinship.tsv"), "relation\nblood-sister\n");
    Files.writeString(
        folder.resolve("words.tsv"), "class\twords\ndefinite\tyon\nvessels\tferry|tug\n");
    Language language = Language.with(List.of(folder));
    assertTrue(language.lexicon("kinship").words().containsAll(Set.of("blood-sister", "aunt")));
    assertTrue(language.words("definite").containsAll(Set.of("yon", "the")));
    assertEquals(Set.of("ferry", "tug"), language.words("vessels"));
    assertFalse(Language.bundled().lexicon("kinship").words().contains("blood-sister"));
  }

  @Test
  void a_table_with_other_columns_is_refused_with_both_headers() throws IOException {
    Files.writeString(folder.resolve("kinship.tsv"), "word\tuse\nblood-sister\tfemale\n");
    ConfigException e =
        assertThrows(
            ConfigException.class, () -> Language.with(List.of(folder)).lexicon("kinship"));
    assertEquals("LEXICON-HEADER", e.code());
    assertTrue(String.valueOf(e.getMessage()).contains("relation"), e::getMessage);
  }

  @Test
  void an_unknown_class_of_words_is_refused_with_the_known_ones() {
    ConfigException e =
        assertThrows(ConfigException.class, () -> Language.bundled().words("definit"));
    assertEquals("LEXICON-CLASS", e.code());
    assertTrue(String.valueOf(e.getMessage()).contains("definite"), e::getMessage);
  }
}
