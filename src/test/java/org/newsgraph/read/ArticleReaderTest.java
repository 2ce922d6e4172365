package org.newsgraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.Article;
import org.newsgraph.model.PublicationDate.Basis;
import org.newsgraph.model.Rejection;

class ArticleReaderTest {
  private static final String STORY =
      "Envoys meet in Lisbon\n\nEnvoys of Norway and Chile met in Lisbon on Monday.";

  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<Reading> read(String stdin, Object... inputs) throws IOException {
    List<Reading> readings = new ArrayList<>();
    InputStream stream = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    try (Survey survey =
        ArticleReader.bundled(null)
            .survey(Arrays.stream(inputs).map(Object::toString).toList(), stream)) {
      survey.forEach(readings::add);
      assertEquals(
          survey.size(), readings.stream().filter(Reading.Taken.class::isInstance).count());
    }
    return readings;
  }

  private static List<String> ids(List<Reading> readings) {
    return readings.stream()
        .map(
            reading ->
                reading instanceof Reading.Taken taken
                    ? taken.article().id()
                    : ((Reading.Refused) reading).rejection().code())
        .toList();
  }

  private static Article only(List<Reading> readings) {
    assertEquals(1, readings.size(), readings::toString);
    return ((Reading.Taken) readings.get(0)).article();
  }

  private static Rejection onlyRejection(List<Reading> readings) {
    assertEquals(1, readings.size(), readings::toString);
    return ((Reading.Refused) readings.get(0)).rejection();
  }

  @Test
  void a_folder_is_read_with_its_subfolders_in_order_and_without_hidden_or_other_files()
      throws IOException {
    write("b.txt", STORY);
    write("a/z.md", STORY);
    write("a/c.json", "{\"id\":\"cc\",\"text\":\"Words.\"}");
    write(".hidden.txt", STORY);
    write(".git/x.txt", STORY);
    write("picture.png", "no text");
    assertEquals(List.of("cc", "z", "b"), ids(read("", folder)));
  }

  @Test
  void a_text_is_kept_to_the_letter_but_for_a_byte_order_mark() throws IOException {
    String text = "Title “quoted”\r\n\r\n\tBody 🙂 line  \r\n";
    Article article = only(read("", write("a.txt", "\uFEFF" + text)));
    assertEquals(text, article.text().string());
    assertEquals("Title “quoted”", article.title());
  }

  @Test
  void a_reason_names_the_encoding_or_the_depth_and_keeps_to_one_line() throws IOException {
    Path wide = folder.resolve("wide.txt");
    Files.write(wide, STORY.getBytes(StandardCharsets.UTF_16));
    Rejection encoded = onlyRejection(read("", wide));
    assertEquals("READ-ENCODING", encoded.code());
    assertTrue(encoded.reason().contains("iconv -f UTF-16"), encoded.reason());
    String deep = "{\"text\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    Rejection nested = onlyRejection(read("", write("deep.json", deep)));
    assertEquals("READ-JSON", nested.code());
    assertTrue(nested.reason().contains("levels deep"), nested.reason());
    Rejection broken = onlyRejection(read("", write("broken.jsonl", "{\"text\":\"Words.\"\n")));
    assertEquals("READ-JSON", broken.code());
    assertEquals(1, broken.reason().lines().count(), broken.reason());
  }

  @Test
  void the_fields_of_an_object_are_taken_and_others_passed_over() throws IOException {
    Article article =
        only(
            read(
                "",
                write(
                    "x.json",
                    """
                    {"id":"n1","title":"T","text":"Words of the story.","published":"2026-03-02T23:00:00-05:00",
                     "url":"https://example.org/n1","publisher":"P","author":["A","B"],"language":"en",
                     "extra":{"text":["no"]}}""")));
    assertEquals("n1", article.id());
    assertEquals("T", article.title());
    assertEquals("Words of the story.", article.text().string());
    assertEquals(LocalDate.of(2026, 3, 2), article.published().date());
    assertEquals(Basis.METADATA, article.published().basis());
    assertEquals("A, B", article.source().author());
    assertEquals("https://example.org/n1", article.source().url());
  }

  @Test
  void an_empty_field_counts_as_none() throws IOException {
    Article article =
        only(
            read(
                "",
                write("x.json", "{\"id\":\"\",\"text\":\"W.\",\"published\":\"\",\"url\":null}")));
    assertEquals("x", article.id());
    assertEquals(Basis.NONE, article.published().basis());
  }

  @Test
  void an_array_and_lines_hold_many_and_one_bad_one_stops_nothing() throws IOException {
    Path array =
        write(
            "many.json",
            "[{\"id\":\"1\",\"text\":\"A.\"},7,{\"id\":\"2\"},{\"id\":\"3\",\"text\":\"B.\"}]");
    assertEquals(List.of("1", "READ-FIELD", "READ-FIELD", "3"), ids(read("", array)));
    Path lines =
        write(
            "many.jsonl",
            "{\"id\":\"4\",\"text\":\"A.\"}\n{\"id\":\"5\",\n\n{\"id\":\"6\",\"text\":\"B.\"}");
    assertEquals(List.of("4", "READ-JSON", "6"), ids(read("", lines)));
  }

  @Test
  void objects_without_an_id_are_named_after_their_content() throws IOException {
    Path one = write("f.jsonl", "{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n");
    Path other = write("g/f.jsonl", "{\"text\":\"B.\"}\n{\"text\":\"A.\"}\n");
    List<String> ids = new ArrayList<>(ids(read("", other)));
    Collections.reverse(ids);
    assertEquals(ids(read("", one)), ids);
    assertTrue(ids.get(0).matches("f-[0-9a-f]{8}"), ids::toString);
  }

  @Test
  void broken_json_is_refused_with_line_and_column() throws IOException {
    Rejection rejection =
        onlyRejection(read("", write("x.json", "{\"id\":\"1\",\n \"text\" \"A.\"}")));
    assertEquals("READ-JSON", rejection.code());
    assertTrue(rejection.article().endsWith("x.json:2:9"), rejection::article);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"text\":5}', READ-FIELD",
    "'{\"text\":\"A.\",\"title\":{}}', READ-FIELD",
    "'{\"text\":\"A.\",\"published\":\"soon\"}', READ-DATE",
    "'{\"text\":\"A\\ud800.\"}', READ-ENCODING",
    "'{\"text\":\"A\\u0000.\"}', READ-BINARY",
    "'[]', READ-EMPTY",
    "'5', READ-FIELD",
  })
  void an_object_that_is_no_article_is_refused(String json, String code) throws IOException {
    assertEquals(code, onlyRejection(read("", write("x.json", json))).code());
  }

  @Test
  void files_that_are_no_text_are_refused_with_a_reason() throws IOException {
    Path empty = write("empty.txt", " \n\n");
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Sören".getBytes(StandardCharsets.ISO_8859_1));
    Path page = write("page.html", "<p>");
    List<Reading> readings = read("", empty, binary, latin, page, folder.resolve("none.txt"));
    assertEquals(
        List.of("READ-EMPTY", "READ-BINARY", "READ-ENCODING", "READ-FORMAT", "READ-MISSING"),
        ids(readings));
    Rejection encoding = ((Reading.Refused) readings.get(2)).rejection();
    assertTrue(encoding.reason().contains("byte 1"), encoding::reason);
  }

  @Test
  void a_bad_byte_in_a_document_or_a_line_is_placed_in_the_file() throws IOException {
    Path document = folder.resolve("x.json");
    Files.write(document, "{\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(onlyRejection(read("", document)).reason().contains("byte 9"));
    Path lines = folder.resolve("x.jsonl");
    Files.write(
        lines, "{\"text\":\"A\"}\n{\"text\":\"é\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    List<Reading> readings = read("", lines);
    Rejection rejection = ((Reading.Refused) readings.get(1)).rejection();
    assertTrue(rejection.reason().contains("byte 22"), rejection::reason);
    assertTrue(rejection.article().endsWith("x.jsonl:2"), rejection::article);
  }

  @Test
  void an_article_above_the_limit_is_refused_and_the_next_one_read() throws IOException {
    Path file = folder.resolve("large.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"id\":\"big\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] filler = new byte[1 << 20];
      Arrays.fill(filler, (byte) 'a');
      for (int i = 0; i < 10; i++) {
        out.write(filler);
      }
      out.write("\"}\n{\"id\":\"small\",\"text\":\"A.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(List.of("READ-LARGE", "small"), ids(read("", file)));
  }

  @Test
  void standard_input_is_json_where_it_begins_with_a_brace() throws IOException {
    assertEquals(
        List.of("1", "2"),
        ids(read("{\"id\":\"1\",\"text\":\"A.\"}\n{\"id\":\"2\",\"text\":\"B.\"}\n", "-")));
    assertEquals(List.of("1"), ids(read("{\n \"id\":\"1\",\n \"text\":\"A.\"\n}\n", "-")));
    assertEquals(List.of("stdin"), ids(read(STORY, "-")));
  }

  @Test
  void the_same_article_twice_is_read_once() throws IOException {
    Path a = write("x/a.txt", STORY);
    Path b = write("y/a.txt", STORY);
    assertEquals(List.of("a"), ids(read("", a, b, folder)));
  }

  @Test
  void of_two_articles_with_one_id_the_same_one_stays_in_any_order() throws IOException {
    Path a = write("x/a.txt", STORY);
    Path b = write("y/a.txt", STORY + " They agreed on nothing.");
    assertEquals(taken(read("", a, b)), taken(read("", b, a)));
    List<String> ids = new ArrayList<>(ids(read("", a, b)));
    Collections.sort(ids);
    assertEquals(List.of("READ-DUPLICATE-ID", "a"), ids);
  }

  private static String taken(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Taken.class::isInstance)
        .map(reading -> ((Reading.Taken) reading).article().hash())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_title_outside_the_text_is_kept_outside() throws IOException {
    Article article =
        only(
            read(
                "",
                write("x.json", "{\"title\":\"Envoys meet\",\"text\":\"They met in Lisbon.\"}")));
    assertEquals("Envoys meet", article.title());
    assertEquals(List.of("BODY They met in Lisbon."), Layouts.zones(article));
  }

  @Test
  void a_title_in_one_line_with_the_text_is_set_apart() throws IOException {
    Article article =
        only(
            read(
                "",
                write(
                    "x.json",
                    "{\"title\":\"Envoys meet\",\"text\":\"Envoys meet They met in Lisbon.\"}")));
    assertEquals(List.of("TITLE Envoys meet", "BODY They met in Lisbon."), Layouts.zones(article));
  }
}
