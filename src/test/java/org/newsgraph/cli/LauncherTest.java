package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a folder of its own, with a Java and a build that only say how they ran. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String BUILD =
      """
      #!/bin/sh
      echo "built with $*" >&2
      mkdir -p target
      : > target/newsgraph-1-all.jar
      """;

  @TempDir Path folder;
  private Path home;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createDirectory(folder.resolve("a home"));
    Files.copy(Path.of("newsgraph"), home.resolve("newsgraph"));
    executable("jdk/bin/java", java("17.0.9"));
    executable("jdk/bin/javac", "#!/bin/sh\n");
    executable("mvnw", BUILD);
    Files.createFile(home.resolve("pom.xml"));
  }

  private static String java(String version) {
    return """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; fi
        for a in "$@"; do echo "<$a>"; done
        exit 3
        """
        .formatted(version);
  }

  private void executable(String name, String script) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().putAll(environment);
    builder.directory(folder.toFile());
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void a_missing_jar_is_built_and_started_with_all_arguments()
      throws IOException, InterruptedException {
    Run run = run(home.resolve("newsgraph"), Map.of(), "build", "my articles", "--db", "x");
    assertTrue(run.err().contains("built with -q -B -DskipTests package"), run.err());
    assertTrue(run.out().contains("<-jar>\n<" + home), run.out());
    assertTrue(run.out().endsWith("-all.jar>\n<build>\n<my articles>\n<--db>\n<x>\n"), run.out());
    assertEquals(3, run.exit());
  }

  @Test
  void a_fresh_jar_is_not_built_again_and_a_stale_one_is()
      throws IOException, InterruptedException {
    run(home.resolve("newsgraph"), Map.of());
    assertEquals("", run(home.resolve("newsgraph"), Map.of()).err());
    Path source = Files.createDirectories(home.resolve("src/main")).resolve("x.java");
    Files.createFile(source);
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertTrue(run(home.resolve("newsgraph"), Map.of()).err().contains("built with"));
    assertEquals("", run(home.resolve("newsgraph"), Map.of("NEWSGRAPH_NO_BUILD", "1")).err());
  }

  @Test
  void short_work_does_without_the_optimising_compiler() throws IOException, InterruptedException {
    Path launcher = home.resolve("newsgraph");
    Path article = Files.writeString(folder.resolve("an article.txt"), "Talks");
    String quick = "<-XX:TieredStopAtLevel=1>";
    assertTrue(run(launcher, Map.of(), "query", "--db", "x").out().contains(quick));
    assertTrue(run(launcher, Map.of(), "extract", article.toString()).out().contains(quick));
    assertFalse(run(launcher, Map.of(), "extract", folder.toString()).out().contains(quick));
    assertFalse(run(launcher, Map.of(), "extract", "-").out().contains(quick));
    assertFalse(run(launcher, Map.of(), "build", article.toString()).out().contains(quick));
  }

  @Test
  void it_works_through_symbolic_links() throws IOException, InterruptedException {
    Path absolute = Files.createSymbolicLink(folder.resolve("ng"), home.resolve("newsgraph"));
    Path relative = Files.createSymbolicLink(folder.resolve("ng2"), Path.of("ng"));
    assertEquals(3, run(absolute, Map.of(), "list").exit());
    assertTrue(run(relative, Map.of(), "list").out().endsWith("<list>\n"));
  }

  @Test
  void an_old_java_home_is_passed_over_with_a_warning() throws IOException, InterruptedException {
    executable("old/bin/java", java("1.8.0_402"));
    executable("path/java", java("21.0.1"));
    Files.createDirectories(home.resolve("target"));
    Files.createFile(home.resolve("target/newsgraph-1-all.jar"));
    Run run =
        run(
            home.resolve("newsgraph"),
            Map.of(
                "JAVA_HOME",
                home.resolve("old").toString(),
                "PATH",
                home.resolve("path") + ":" + System.getenv("PATH")),
            "version");
    assertTrue(run.err().contains("warning JAVA-HOME"), run.err());
    assertTrue(run.out().endsWith("<version>\n"), run.out());
  }

  @Test
  void a_failed_build_ends_with_a_message() throws IOException, InterruptedException {
    executable("mvnw", "#!/bin/sh\necho 'no network' >&2\nexit 1\n");
    Run run = run(home.resolve("newsgraph"), Map.of(), "demo");
    assertEquals(4, run.exit());
    assertTrue(run.err().contains("error BUILD-FAILED"), run.err());
  }
}
