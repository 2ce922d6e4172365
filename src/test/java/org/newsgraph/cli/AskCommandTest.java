package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;

/** A question on the command line gets what it gets on the page. */
class AskCommandTest {
  @TempDir static Path folder;

  @BeforeAll
  static void build() {
    SampleStore.build(folder).close();
  }

  @Test
  void an_answer_has_its_reading_its_rows_its_sources_and_what_is_open() {
    Cli.Run run = Cli.run("ask", "--db", folder, "Who took part in the talks in Lisbon?");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.err().contains("Read as: ") && run.err().contains("place: Lisbon"), run.err());
    assertTrue(run.out().contains("Karim Benhaddou"), run.out());
    assertTrue(run.out().contains("«"), "the words");
    assertTrue(run.err().contains("independent source"), run.err());
    Cli.Run planned = Cli.run("ask", "--db", folder, "What is planned?");
    assertTrue(planned.err().contains("Date not known: "), planned.err());
  }

  @Test
  void the_query_can_be_taken_elsewhere() {
    Cli.Run shown = Cli.run("ask", "--db", folder, "What does Norway demand?", "--sparql");
    assertTrue(shown.out().contains("\"Norway\""), shown.out());
    Cli.Run asked = Cli.run("ask", "--db", folder, "What does Norway demand?", "--format", "csv");
    Cli.Run taken = Cli.run("query", "--db", folder, "-e", shown.out(), "--format", "csv");
    assertEquals(asked.out(), taken.out(), taken.err());
  }

  @Test
  void what_is_not_understood_is_said_with_the_nearest_questions() {
    Cli.Run run = Cli.run("ask", "--db", folder, "could you list the demands that Norway made");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("What are the demands of Norway?"), run.err());
    Cli.Run unknown = Cli.run("ask", "--db", folder, "Who met Zaphod Nobody?");
    assertTrue(unknown.err().contains("no article tells of anything of this name"), unknown.err());
  }
}
