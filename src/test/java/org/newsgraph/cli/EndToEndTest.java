package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.NewsStore;

/** From files to answers and back out again, by the commands that people type. */
class EndToEndTest {
  @TempDir Path folder;
  private Path samples;
  private Path db;

  @BeforeEach
  void copySamples() throws IOException {
    samples = folder.resolve("samples");
    db = folder.resolve("db");
    Samples.copyTo(samples);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> listed = Files.list(samples)) {
      return listed.sorted().collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private static String build(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "build";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Cli.Run run = Cli.run(all);
    assertEquals(0, run.exit(), run.err());
    return run.err();
  }

  /** All quads of a graph, sorted. */
  private static List<String> quads(Path db) {
    Cli.Run run = Cli.run("export", "--db", db, "--format", "nquads");
    assertEquals(0, run.exit(), run.err());
    return run.out().lines().sorted().toList();
  }

  @Test
  void an_answer_comes_with_names_roles_day_and_sentence() {
    build(samples, "--db", db);
    Cli.Run run =
        Cli.run("query", "--db", db, "who-attended", "--param", "place=Lisbon", "--format", "csv");
    assertEquals(0, run.exit(), run.err());
    String row =
        run.out().lines().filter(l -> l.contains(",Teresa Falcão,")).findFirst().orElseThrow();
    assertTrue(row.contains("2026-03-10,Lisbon,"), row);
    assertTrue(row.contains("Foreign Minister (Portugal)"), row);
    assertTrue(row.contains("met Portuguese Foreign Minister Teresa Falcão in Lisbon"), row);
    assertTrue(row.endsWith("lisbon-power-cable"), row);
  }

  @Test
  void nobody_attended_what_was_cancelled_or_is_planned() {
    build(samples, "--db", db);
    String query =
        "SELECT ?event { { ?event ng:status ng:Cancelled } UNION { ?event ng:status ng:Planned } %s"
            + " }";
    String all = Cli.run("query", "--db", db, "-e", query.formatted(""), "--format", "csv").out();
    assertTrue(all.lines().count() > 3, all);
    String attended =
        Cli.run(
                "query",
                "--db",
                db,
                "-e",
                query.formatted("?event ng:attendedBy ?who"),
                "--format",
                "csv")
            .out();
    assertEquals("event", attended.strip());
  }

  @Test
  void order_and_threads_change_no_byte() throws IOException {
    List<Path> backwards = files();
    Collections.reverse(backwards);
    List<Object> arguments = new ArrayList<>(backwards);
    arguments.addAll(List.of("--db", folder.resolve("other"), "--threads", "1"));
    build(arguments.toArray());
    build(samples, "--db", db, "--threads", "8");
    assertEquals(quads(folder.resolve("other")), quads(db));
  }

  @Test
  void in_two_steps_it_comes_to_the_same_graph() throws IOException {
    List<Path> files = files();
    for (Path file : files) {
      build(file, "--db", db);
    }
    build(samples, "--db", folder.resolve("other"));
    assertEquals(quads(folder.resolve("other")), quads(db));
  }

  @Test
  void an_article_taken_out_leaves_no_trace() throws IOException {
    List<Path> files = files();
    Path last = files.remove(files.size() - 1);
    List<Object> arguments = new ArrayList<>(files);
    arguments.addAll(List.of("--db", db));
    build(arguments.toArray());
    List<String> before = quads(db);
    build(last, "--db", db);
    assertNotEquals(before, quads(db));
    String id = last.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Cli.Run run = Cli.run("remove", "--db", db, id);
    assertEquals(0, run.exit(), run.err());
    assertEquals(before, quads(db));
  }

  @Test
  void what_is_there_is_passed_over_and_what_has_changed_replaced() throws IOException {
    Path one = folder.resolve("news.txt");
    Files.writeString(one, "Ministers meet\n\nKari Lund met Wei Zhang in Oslo on 4 May 2021.\n");
    assertTrue(build(one, "--db", db).contains("1 articles added"));
    assertTrue(build(one, "--db", db).contains("1 unchanged"));
    Files.writeString(one, "Ministers meet\n\nKari Lund met Wei Zhang in Bergen on 4 May 2021.\n");
    assertTrue(build(one, "--db", db).contains("1 replaced"));
    String quads = String.join("\n", quads(db));
    assertFalse(quads.contains("in Oslo"));
    assertTrue(quads.contains("in Bergen"));
  }

  @Test
  void offsets_count_characters_as_people_see_them() throws IOException {
    Path emoji = folder.resolve("emoji.txt");
    Files.writeString(
        emoji,
        "Talks \uD83D\uDE00 in Oslo\n\n"
            + "\u201CWe are close,\u201D said Kari Lund \uD83C\uDDF3\uD83C\uDDF4 on Monday. Kari Lund met Wei"
            + " Zhang in Oslo on 4 May 2021 \u2014 it was \u221230\u00B0C.\n");
    build(emoji, "--db", db);
    Cli.Run check = Cli.run("check", "--db", db);
    assertEquals(0, check.exit(), check.out());
    String quads = String.join("\n", quads(db));
    assertTrue(quads.contains("attendedBy"), quads);
  }

  @Test
  void the_samples_pass_every_check() {
    build(samples, "--db", db);
    Cli.Run run = Cli.run("check", "--db", db);
    assertEquals(0, run.exit(), run.out());
    assertEquals("", run.out());
  }

  @Test
  void a_fact_is_explained_by_the_words_in_their_place() {
    build(samples, "--db", db);
    String event =
        Cli.run(
                "query",
                "--db",
                db,
                "-e",
                "SELECT ?e { ?e a ng:Meeting ; ng:begin ?d . FILTER(STR(?d) = '2026-03-10') }",
                "--format",
                "csv")
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    Cli.Run run = Cli.run("explain", "--db", db, event);
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("lisbon-power-cable"), run.out());
    assertTrue(run.out().contains("«Moroccan Energy Minister Karim Benhaddou met"), run.out());
    assertTrue(run.out().matches("(?s).*characters \\d+ to \\d+.*"), run.out());
  }

  @Test
  void bad_input_is_told_and_left_out_and_the_rest_goes_on() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("good.txt"), "Talks\n\nKari Lund met Wei Zhang in Oslo.\n");
    Files.writeString(input.resolve("empty.txt"), "");
    Files.write(input.resolve("binary.txt"), new byte[] {0, 1, 2, 0, 0, 5, 127, 0});
    Files.write(
        input.resolve("latin.txt"), "Señor\n\nUna reunión".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(input.resolve("long.txt"), "Title\n\n" + "x".repeat(20_000_000));
    Files.writeString(input.resolve("broken.json"), "{\"id\": \"a\", \"text\": ");
    Cli.Run run = Cli.run("build", input, folder.resolve("missing"), "--db", db);
    assertEquals(3, run.exit(), run.err());
    for (String file :
        List.of("empty.txt", "binary.txt", "latin.txt", "long.txt", "broken.json", "missing")) {
      Pattern told = Pattern.compile("rejected READ-[A-Z]+: .*\n  at .*" + file);
      assertTrue(told.matcher(run.err()).find(), file + " in " + run.err());
    }
    try (NewsStore store = NewsStore.openExisting(db)) {
      assertEquals(List.of("good"), store.articles().stream().map(a -> a.id()).toList());
    }
  }

  @Test
  void a_graph_in_use_is_not_served_a_second_time() {
    build(samples, "--db", db);
    try (NewsStore open = NewsStore.openExisting(db)) {
      Cli.Run run = Cli.run("serve", "--db", open.folder());
      assertEquals(4, run.exit());
      assertTrue(run.err().startsWith("error STORE-LOCKED: "), run.err());
      assertTrue(run.err().contains("" + ProcessHandle.current().pid()), run.err());
    }
  }
}
