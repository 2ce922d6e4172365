package org.newsgraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ConfigException;

class PageLexiconTest {
  @Test
  void the_bundled_lexicon_is_sorted_and_has_no_row_twice() throws IOException {
    List<String> rows;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PageLexicon.class.getResourceAsStream("/lexicons/page-lines.tsv")),
                StandardCharsets.UTF_8))) {
      rows = reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    }
    Comparator<String> order =
        Comparator.<String, String>comparing(row -> row.split("\t")[0])
            .thenComparing(row -> row.split("\t")[1])
            .thenComparing(row -> row.split("\t")[3]);
    assertTrue(rows.size() > 100);
    for (int i = 1; i < rows.size(); i++) {
      assertTrue(order.compare(rows.get(i - 1), rows.get(i)) < 0, rows.get(i));
    }
  }

  @Test
  void an_unknown_kind_is_refused_with_its_line_and_the_known_ones() {
    ConfigException e =
        assertThrows(
            ConfigException.class,
            () ->
                PageLexicon.of(
                    Lexicon.read(
                        new StringReader("kind\tmatch\twords\ttext\nmenue\tline\t3\tSearch\n"),
                        "x.tsv")));
    assertEquals("x.tsv:2", e.place());
    assertTrue(String.valueOf(e.getMessage()).contains("furniture, credit, byline"), e::getMessage);
  }

  @Test
  void a_broken_pattern_is_refused() {
    ConfigException e =
        assertThrows(
            ConfigException.class,
            () ->
                PageLexicon.of(
                    Lexicon.read(
                        new StringReader("kind\tmatch\twords\ttext\nbyline\tpattern\t3\t(\n"),
                        "x.tsv")));
    assertEquals("LEXICON-PATTERN", e.code());
  }
}
