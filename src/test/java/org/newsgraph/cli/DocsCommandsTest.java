package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command lines that README.md and docs show in fenced blocks: all are understood, and those
 * that take a moment are run on the sample articles, page by page, line by line.
 *
 * <p>A block whose first line is {@code ```LANGUAGE FILE} is that file. Behind {@code $} stands a
 * command, and below it what it prints, where names made of hashes may differ and {@code …} leaves
 * out the rest. {@code # exit code 1} behind a command says how it ends. A line with {@code …} in
 * it is only read.
 */
class DocsCommandsTest {
  /** They take long, do not end, need the network, or a file that nobody has at hand. */
  private static final List<String> ONLY_READ =
      List.of(
          "demo",
          "serve",
          "models train",
          "wikidata fetch",
          "wikidata index --dump latest-all.json.gz",
          "wikidata verify --dump latest-all.json.gz",
          "wikidata verify --online");

  private static final Pattern COMMAND =
      Pattern.compile("(?:\\$ )?(?:[^\"'#]*\\| *)?(?:[A-Z_]+=\\S+ )?\\./newsgraph(?: (.*))?");

  private static final Pattern WORD =
      Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'#|<>]+)|(#.*|[|<>].*))");

  private static final Pattern EXIT = Pattern.compile("# exit code (\\d+)");
  private static final Pattern STDIN = Pattern.compile("cat (\\S+) \\|");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

  /** Where the commands are run: the sample articles, a graph of them, the files of the pages. */
  @TempDir static Path world;

  /**
   * A command line of a page.
   *
   * @param place page and line
   * @param line as it stands there
   * @param words behind the name of the program
   * @param output what is shown below it
   */
  private record Shown(String place, String line, List<String> words, List<String> output) {
    boolean isRun() {
      String joined = String.join(" ", words);
      return !joined.contains("…") && ONLY_READ.stream().noneMatch(joined::startsWith);
    }

    int exit() {
      Matcher told = EXIT.matcher(line);
      return told.find() ? Integer.parseInt(told.group(1)) : 0;
    }
  }

  @BeforeAll
  static void buildGraph() throws IOException {
    Samples.copyTo(world.resolve("articles"));
    for (String db : List.of("my-graph", "newsgraph-demo")) {
      Cli.Run built = Cli.run("build", world.resolve("articles"), "--db", world.resolve(db));
      assertEquals(0, built.exit(), built.err());
    }
  }

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    assertTrue(pages.size() > 5, "too few pages: " + pages);
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_commands_of_a_page_do_what_it_says(Path page) throws IOException {
    for (Shown shown : commands(page)) {
      CommandLine command = understood(shown);
      if (shown.isRun()) {
        run(shown, command);
      }
    }
  }

  /** Reads the command line as the program would, and finds the command that it is for. */
  private static CommandLine understood(Shown shown) {
    CommandLine program = Main.commandLine(terminal("", new ByteArrayOutputStream()));
    try {
      CommandLine.ParseResult read = program.parseArgs(shown.words().toArray(new String[0]));
      while (read.hasSubcommand()) {
        read = read.subcommand();
      }
      return read.commandSpec().commandLine();
    } catch (ParameterException e) {
      throw new AssertionError(shown.place() + ": " + e.getMessage(), e);
    }
  }

  private static void run(Shown shown, CommandLine command) throws IOException {
    Matcher piped = STDIN.matcher(shown.line());
    String stdin = piped.find() ? Files.readString(world.resolve(piped.group(1)), UTF_8) : "";
    Cli.Run run = Cli.runWith(stdin, here(shown.words(), command.getCommandSpec()).toArray());
    String told = shown.place() + ": " + shown.line() + "\n" + run.err();
    assertEquals(shown.exit(), run.exit(), told);
    if (!shown.output().isEmpty()) {
      int last = shown.output().size() - 1;
      boolean isBeginning = shown.output().get(last).equals("…");
      List<String> expected = isBeginning ? shown.output().subList(0, last) : shown.output();
      assertEquals(
          text(expected.stream()),
          text(isBeginning ? run.out().lines().limit(last) : run.out().lines()),
          told);
    }
  }

  private static String text(Stream<String> lines) {
    return HASH.matcher(String.join("\n", lines.map(String::stripTrailing).toList()))
        .replaceAll("0123456789abcdef")
        .strip();
  }

  /** The words with files and folders of the world in place of those that the page names. */
  private static List<String> here(List<String> words, CommandSpec command) {
    List<String> here = new ArrayList<>();
    int names = command.qualifiedName(" ").split(" ").length - 1;
    String before = "";
    for (String word : words) {
      OptionSpec option = before.startsWith("-") ? command.findOption(before) : null;
      boolean isPath = option != null && option.auxiliaryTypes()[0] == Path.class;
      boolean isThere = here.size() >= names && Files.exists(world.resolve(word));
      here.add(isPath || isThere ? world.resolve(word).toString() : word);
      before = word;
    }
    return here;
  }

  /** The commands of a page, in order; writes the files that it shows. */
  private static List<Shown> commands(Path page) throws IOException {
    List<Shown> commands = new ArrayList<>();
    List<String> lines = Files.readAllLines(page, UTF_8);
    int i = 0;
    while (i < lines.size()) {
      String fence = lines.get(i);
      i++;
      if (!fence.startsWith("```")) {
        continue;
      }
      int begin = i;
      while (i < lines.size() && !lines.get(i).startsWith("```")) {
        i++;
      }
      assertTrue(i < lines.size(), "a block without an end: %s:%d".formatted(page, begin));
      List<String> block = lines.subList(begin, i);
      i++;
      String[] info = fence.substring(3).strip().split(" +");
      if (info.length == 2) {
        Files.createDirectories(world.resolve(info[1]).getParent());
        Files.write(world.resolve(info[1]), block, UTF_8);
      } else {
        addCommands(page, begin, block, commands);
      }
    }
    return commands;
  }

  private static void addCommands(Path page, int begin, List<String> block, List<Shown> commands) {
    boolean isConsole = block.stream().anyMatch(line -> line.startsWith("$ "));
    for (int i = 0; i < block.size(); i++) {
      String place = page + ":" + (begin + i + 1);
      StringBuilder line = new StringBuilder(block.get(i));
      while (line.toString().endsWith("\\")) {
        i++;
        line.setLength(line.length() - 1);
        line.append(block.get(i).strip());
      }
      Matcher command = COMMAND.matcher(line);
      if (command.matches()) {
        List<String> output = new ArrayList<>();
        while (isConsole && i + 1 < block.size() && !block.get(i + 1).startsWith("$ ")) {
          i++;
          output.add(block.get(i));
        }
        String arguments = command.group(1) == null ? "" : command.group(1);
        commands.add(new Shown(place, line.toString(), words(arguments), List.copyOf(output)));
      } else {
        assertTrue(
            !line.toString().contains("./newsgraph ") || line.charAt(0) == '#',
            () -> "a command that is not seen as one: " + place + ": " + line);
      }
    }
  }

  /** Words as a shell parts them, up to a comment, a pipe or a redirection. */
  private static List<String> words(String arguments) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(arguments);
    while (word.lookingAt() && word.group(4) == null) {
      for (int group = 1; group <= 3; group++) {
        if (word.group(group) != null) {
          words.add(word.group(group));
        }
      }
      word.region(word.end(), arguments.length());
    }
    return words;
  }

  private static Terminal terminal(String stdin, ByteArrayOutputStream out) {
    PrintStream print = new PrintStream(out, false, UTF_8);
    return new Terminal(new ByteArrayInputStream(stdin.getBytes(UTF_8)), print, print, false);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_leads_only_to_files_and_headings_that_there_are(Path page) throws IOException {
    Matcher link =
        Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)").matcher(Files.readString(page, UTF_8));
    while (link.find()) {
      Path to = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
      assertTrue(Files.exists(to), () -> page + " leads to " + to);
      String heading = link.group(2);
      if (heading != null) {
        assertTrue(
            Files.readAllLines(to, UTF_8).stream().anyMatch(line -> anchor(line).equals(heading)),
            () -> page + " leads to " + to + "#" + heading);
      }
    }
  }

  /** As GitHub makes it of a heading; empty for other lines. */
  private static String anchor(String line) {
    return line.startsWith("#")
        ? line.replaceFirst("^#+ ", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} _-]", "")
            .replace(' ', '-')
        : "";
  }
}
