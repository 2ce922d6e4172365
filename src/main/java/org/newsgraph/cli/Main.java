package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.LimitException;
import org.newsgraph.model.ConfigException;
import org.newsgraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: finds the command, and is the only place that catches everything. */
@Command(
    name = "newsgraph",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nFirst steps:%n",
    description = {
      "Reads news articles and builds a graph of who met whom, who holds which office and who"
          + " demands what of whom. Every fact opens on the words of the article that carry it."
    },
    footer = {
      "  newsgraph demo                           see it at work on sample articles",
      "  newsgraph build articles/ --db my-graph  build a graph of your own articles",
      "  newsgraph serve --db my-graph            ask it questions in a browser",
      "",
      "Results go to standard output, everything else to standard error. Exit codes:",
      "  0 done, 1 a check failed, 2 wrong usage, 3 some articles were rejected,",
      "  4 a file, database or setting cannot be used, 70 a fault in Newsgraph."
    })
public final class Main implements Callable<Integer> {
  @Option(
      names = "--stacktrace",
      scope = CommandLine.ScopeType.INHERIT,
      description = "On an error, show where in the program it arose.")
  private boolean stacktrace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  private boolean unusedHelp;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean unusedVersion;

  @Spec private @Nullable CommandSpec spec;

  private static final Pattern EXPECTED =
      Pattern.compile("(expected one of \\[[^]]*]) \\(case-insensitive\\)");

  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Lucene logs by java.util.logging which of its fast paths it takes; that is nobody's concern.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs a command. */
  static int run(Terminal terminal, String... arguments) {
    try {
      return commandLine(terminal).execute(arguments);
    } finally {
      terminal.out().flush();
    }
  }

  /** The program with all its commands. */
  static CommandLine commandLine(Terminal terminal) {
    Main main = new Main(terminal);
    CommandLine line = new CommandLine(main);
    for (Object command : commands(terminal)) {
      line.addSubcommand(command);
    }
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.registerConverter(LocalDate.class, Main::day);
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, given) -> main.usage(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> main.failure(e));
    return line;
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is no day; expected one such as 2026-01-31".formatted(written));
    }
  }

  private static List<Object> commands(Terminal terminal) {
    return List.of(
        new DemoCommand(terminal),
        new BuildCommand(terminal),
        new ExtractCommand(terminal),
        new QueryCommand(terminal),
        new QuestionsCommand(terminal),
        new ExplainCommand(terminal),
        new ListCommand(terminal),
        new RemoveCommand(terminal),
        new ReviewCommand(terminal),
        new CheckCommand(terminal),
        new ExportCommand(terminal),
        new DossierCommand(terminal),
        new ServeCommand(terminal),
        new EvaluateCommand(terminal),
        new RulesCommand(terminal),
        new LinkCommand(terminal),
        new AskCommand(terminal),
        new McpCommand(terminal),
        new CommandLine(new ModelsCommand()).addSubcommand(new ModelsCommand.Train(terminal)),
        new CommandLine(new WikidataCommand())
            .addSubcommand(new WikidataIndexCommand(terminal))
            .addSubcommand(new WikidataVerifyCommand(terminal))
            .addSubcommand(new WikidataFetchCommand(terminal)),
        new VersionCommand(terminal),
        new CompletionCommand(terminal));
  }

  /** Without a command: how to give one. */
  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(terminal.err());
    return Exit.USAGE;
  }

  private int usage(ParameterException e) {
    // Enum constants in messages as they are typed: lower case.
    String message =
        EXPECTED
            .matcher(String.valueOf(e.getMessage()))
            .replaceAll(m -> m.group(1).toLowerCase(Locale.ROOT));
    complain("USAGE", message, null);
    if (e instanceof UnmatchedArgumentException unmatched) {
      String known = suggestion(unmatched);
      if (!known.isEmpty()) {
        terminal.say("  did you mean: " + known);
      }
    }
    terminal.say("  see: %s --help".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
    return Exit.USAGE;
  }

  /** The nearest command or option; empty where none is near. */
  private static String suggestion(UnmatchedArgumentException unmatched) {
    String typed = unmatched.getUnmatched().get(0);
    Stream<String> commands = unmatched.getCommandLine().getSubcommands().keySet().stream();
    return Stream.concat(commands, unmatched.getSuggestions().stream())
        .filter(known -> ReadyQuestions.distance(typed, known) <= typed.length() / 2)
        .min(Comparator.comparingInt(known -> ReadyQuestions.distance(typed, known)))
        .orElse("");
  }

  private int failure(Exception e) {
    if (stacktrace) {
      e.printStackTrace(terminal.err());
    }
    if (e instanceof ParameterException wrong) {
      return usage(wrong);
    }
    if (e instanceof ConfigException config) {
      return complain(config.code(), String.valueOf(e.getMessage()), config.place());
    }
    if (e instanceof LimitException limit) {
      return complain(limit.code(), String.valueOf(e.getMessage()), null);
    }
    if (e instanceof StoreException store) {
      return complain(store.code(), String.valueOf(e.getMessage()), null);
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      Throwable cause =
          e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
      return complain("IO", describe(cause), null);
    }
    complain("FAULT", "a fault in Newsgraph itself, please report it: " + e, null);
    return Exit.FAULT;
  }

  private static String describe(Throwable e) {
    return e.getClass().getSimpleName().replaceAll("Exception$", "") + ": " + e.getMessage();
  }

  private int complain(String code, String message, @Nullable String place) {
    terminal.say("error %s: %s".formatted(code, message));
    if (place != null) {
      terminal.say("  at " + place);
    }
    if (!code.equals("USAGE")) {
      terminal.say("  see docs/errors.md#" + code.toLowerCase(Locale.ROOT));
      if (!stacktrace) {
        terminal.say("  --stacktrace shows where in the program");
      }
    }
    return Exit.CONFIGURATION;
  }
}
