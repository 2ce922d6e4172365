package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.export.HostileStore;

/** Exports as people type them. */
class ExportCommandTest {
  @TempDir static Path folder;
  private static Path db;

  @BeforeAll
  static void build() {
    db = folder.resolve("db");
    HostileStore.build(db).close();
  }

  @Test
  void every_format_goes_to_standard_output_or_to_a_file_with_the_same_content()
      throws IOException {
    for (String format :
        List.of(
            "nquads",
            "trig",
            "turtle",
            "jsonld",
            "gexf",
            "graphml",
            "cytoscape",
            "dot",
            "followthemoney")) {
      Cli.Run run = Cli.run("export", "--db", db, "--format", format);
      assertEquals(0, run.exit(), run.err());
      Path file = folder.resolve("out." + format);
      assertEquals(0, Cli.run("export", "--db", db, "--format", format, "--to", file).exit());
      assertEquals(run.out(), Files.readString(file));
      assertTrue(run.out().contains("SUM(1;2)"), format);
    }
  }

  @Test
  void neo4j_is_a_folder_and_tells_how_it_is_imported() {
    Path to = folder.resolve("neo");
    Cli.Run run = Cli.run("export", "--db", db, "--format", "neo4j", "--to", to);
    assertEquals(0, run.exit(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("neo4j-admin database import full --nodes=" + to), run.err());
    assertTrue(Files.exists(to.resolve("links.csv")));
  }

  @Test
  void options_that_do_not_fit_the_format_are_refused() {
    for (List<String> options :
        List.of(
            List.of("neo4j"),
            List.of("gexf", "--reifiers"),
            List.of("neo4j", "--to", folder.resolve("x").toString(), "--owl-same-as"),
            List.of("turtle", "--about", "person/p00"),
            List.of("gexf", "--about", "person/nobody"))) {
      Object[] words = new Object[options.size() + 4];
      words[0] = "export";
      words[1] = "--db";
      words[2] = db;
      words[3] = "--format";
      System.arraycopy(options.toArray(), 0, words, 4, options.size());
      Cli.Run run = Cli.run(words);
      assertEquals(2, run.exit(), options + run.err());
      assertTrue(run.err().contains("error USAGE"), run.err());
    }
    assertEquals(
        4,
        Cli.run("export", "--db", db, "--format", "jsonld", "--reifiers").exit(),
        "EXPORT-OPTION");
  }

  @Test
  void a_part_is_asked_for_by_key_iri_or_name() {
    String key = Cli.run("export", "--db", db, "--format", "dot", "--about", "person/p00").out();
    assertTrue(key.contains("/person/p00"), key);
    String iri = "https://w3id.org/newsgraph/id/person/p00";
    assertEquals(key, Cli.run("export", "--db", db, "--format", "dot", "--about", iri).out());
    assertEquals(
        key, Cli.run("export", "--db", db, "--format", "dot", "--about", "script alert").out());
  }

  @Test
  void a_dossier_is_of_a_thing_or_of_a_question() {
    Cli.Run thing = Cli.run("dossier", "--db", db, "person/p08");
    assertEquals(0, thing.exit(), thing.err());
    assertTrue(thing.out().startsWith("# \\-2+3\n"), thing.out());
    assertTrue(thing.out().contains("@online{article0123456789abcdef,"));
    Cli.Run question = Cli.run("dossier", "--db", db, "What is planned?");
    assertEquals(0, question.exit(), question.err());
    assertTrue(question.out().startsWith("# What is planned?\n"), question.out());
    assertTrue(question.out().contains("Nothing is known of that."), question.out());
    Cli.Run nobody = Cli.run("dossier", "--db", db, "person/nobody");
    assertEquals(2, nobody.exit());
    assertFalse(nobody.err().isEmpty());
    String html = Cli.run("dossier", "--db", db, "person/p00", "--format", "html").out();
    assertTrue(html.startsWith("<!DOCTYPE html>"));
  }
}
