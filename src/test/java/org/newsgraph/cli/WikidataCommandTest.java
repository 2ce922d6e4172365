package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on Wikidata, and what an index changes in the others. */
class WikidataCommandTest {
  private static final String TABLE =
      "item\titemLabel\titemDescription\tP31\tP27\tsitelinks\n"
          + "Q90002\tOla Sandmo\tNorwegian politician\tQ5\tQ20\t40\n"
          + "Q20\tNorway\tcountry\tQ6256\t\t300\n";

  @TempDir Path folder;

  private Path index(String name, String table) throws IOException {
    Path dump = Files.writeString(folder.resolve(name + ".tsv"), table);
    Cli.Run run = Cli.run("wikidata", "index", "--dump", dump, "--db", folder.resolve(name));
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.err().contains("2 items read, 2 kept"), run.err());
    return folder.resolve(name);
  }

  @Test
  void names_are_linked_to_an_index() throws IOException {
    Path index = index("slice", TABLE);
    Cli.Run with = Cli.run("link", "--wikidata", index, "Ola Sandmo spoke in Oslo.");
    assertTrue(with.out().matches("(?s).*Ola Sandmo +exact .*Q90002.*"), with.out());
    Cli.Run without = Cli.run("link", "Ola Sandmo spoke in Oslo.");
    assertTrue(without.out().matches("(?s).*Ola Sandmo +none .*"), without.out());
  }

  @Test
  void a_graph_is_built_anew_where_the_index_changed() throws IOException {
    Path article =
        Files.writeString(
            folder.resolve("a.txt"), "Norwegian Foreign Minister Ola Sandmo spoke in Oslo.\n");
    Path db = folder.resolve("graph");
    assertTrue(Cli.run("build", article, "--db", db).err().contains("1 articles added"));
    Path index = index("slice", TABLE);
    Cli.Run changed = Cli.run("build", article, "--db", db, "--wikidata", index);
    assertTrue(changed.err().contains("1 replaced, 0 unchanged"), changed.err());
    Cli.Run same = Cli.run("build", article, "--db", db, "--wikidata", index);
    assertTrue(same.err().contains("0 replaced, 1 unchanged"), same.err());
    Cli.Run asked =
        Cli.run(
            "query",
            "--db",
            db,
            "-e",
            "ASK { ?s skos:exactMatch <http://www.wikidata.org/entity/Q90002> }");
    assertTrue(asked.out().contains("yes") || asked.out().contains("true"), asked.out());
  }

  @Test
  void verify_exits_with_1_where_a_name_does_not_match() throws IOException {
    assertEquals(0, Cli.run("wikidata", "verify", "--db", index("slice", TABLE)).exit());
    Path wrong = index("wrong", TABLE.replace("Norway", "ivory tariff"));
    Cli.Run run = Cli.run("wikidata", "verify", "--db", wrong);
    assertEquals(1, run.exit(), run.err());
    assertTrue(run.out().contains("country/norway\tQ20\tNorway\tivory tariff"), run.out());
  }

  @Test
  void an_index_that_is_none_is_told_with_its_place() {
    Cli.Run run = Cli.run("link", "--wikidata", folder, "Oslo is a city.");
    assertEquals(4, run.exit());
    assertTrue(run.err().contains("error WIKIDATA-INDEX"), run.err());
    assertTrue(run.err().contains(folder.toString()), run.err());
  }
}
