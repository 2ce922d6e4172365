package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {
  private static CommandLine program() {
    return Main.commandLine(
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()),
            false));
  }

  static List<String> commands() {
    return List.copyOf(program().getSubcommands().keySet());
  }

  @Test
  void without_a_command_it_says_how_to_give_one() {
    Cli.Run run = Cli.run();
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("newsgraph demo"), run.err());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_help_with_an_example_of_itself(String command) {
    Cli.Run run = Cli.run(command, "--help");
    assertEquals(0, run.exit());
    assertEquals("", run.err());
    assertTrue(run.out().matches("(?s).*Examples?:\n.*newsgraph " + command + ".*"), run.out());
    assertTrue(
        run.out().lines().allMatch(line -> line.length() <= 80), "lines fit a terminal of 80");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_example_in_the_help_is_understood(String command) {
    Matcher examples =
        Pattern.compile("(?m)newsgraph (" + command + "[^\n)|>]*)").matcher(footer(command));
    int found = 0;
    while (examples.find()) {
      program().parseArgs(words(examples.group(1)));
      found++;
    }
    assertTrue(found > 0, "no example");
  }

  private static String footer(String command) {
    CommandLine line = program().getSubcommands().get(command);
    return String.join("\n", line.getCommandSpec().usageMessage().footer());
  }

  /** Words as a shell splits them; two spaces begin a remark. */
  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("'([^']*)'|(\\S+)").matcher(line.split(" {2,}")[0]);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return words.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "biuld|did you mean: build",
        "list --db x --stacktrac|did you mean: --stacktrace",
        "list|Missing required option: '--db=DIR'",
        "extract x --published yesterday|'yesterday' is no day; expected one such as 2026-01-31",
        "extract x --format rdf|expected one of [jsonl, trig, nquads]",
        "query --db x|give either a QUESTION or -e SPARQL",
        "query --db x who-atended|nearest:",
      })
  void a_wrong_command_line_is_explained(String line, String message) {
    Cli.Run run = Cli.run((Object[]) line.split(" "));
    assertEquals(2, run.exit(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("error USAGE: "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().contains("--help"), run.err());
  }

  @Test
  void a_folder_without_a_graph_is_a_configuration_error_without_a_trace() {
    Cli.Run run = Cli.run("list", "--db", "no/such/folder");
    assertEquals(4, run.exit());
    assertTrue(run.err().startsWith("error STORE-MISSING: "), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertTrue(Cli.run("list", "--db", "no/such/folder", "--stacktrace").err().contains("\tat "));
  }

  @Test
  void a_parameter_that_the_question_has_not_got_is_named() {
    Cli.Run run = Cli.run("query", "--db", "x", "who-attended", "--param", "country=Lima");
    assertEquals(4, run.exit());
    assertTrue(run.err().startsWith("error QUERY-PARAMETER: no parameter 'country'"), run.err());
  }

  @Test
  void the_version_names_the_program_and_java() {
    Cli.Run run = Cli.run("version");
    assertEquals(0, run.exit());
    assertTrue(run.out().matches("(?s)newsgraph \\S+.*\njava \\d+.*\n"), run.out());
    assertEquals(run.out(), Cli.run("--version").out());
  }

  @Test
  void the_completion_script_knows_every_command() {
    String script = Cli.run("generate-completion").out();
    for (String command : commands()) {
      assertTrue(script.contains(command), command);
    }
  }
}
