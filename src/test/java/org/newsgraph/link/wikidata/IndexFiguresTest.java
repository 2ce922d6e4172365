package org.newsgraph.link.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a dump is indexed: {@code ./mvnw test -Dtest=IndexFiguresTest -Dnewsgraph.items=100000
 * -DargLine=-Xmx512m}. Without the number it is skipped.
 */
class IndexFiguresTest {
  @TempDir Path folder;

  @Test
  void megabytes_of_json_a_processor_second() throws IOException {
    int items = Integer.getInteger("newsgraph.items", 0);
    assumeTrue(items > 0, "skipped: -Dnewsgraph.items=N is not given");
    Path dump = folder.resolve("made.json");
    MadeDump.write(dump, items, 11);
    double megabytes = Files.size(dump) / 1e6;
    long begin = System.nanoTime();
    double before = processorSeconds();
    IndexBuild.Report report = IndexBuild.run(dump, folder.resolve("db"), IndexBuildTest.SILENT);
    double used = processorSeconds() - before;
    System.out.printf(
        "indexed: %s, %.0f MB in %.1f s, %.1f processor seconds: %.0f MB a processor second; heap of"
            + " at most %d MB%n",
        report,
        megabytes,
        (System.nanoTime() - begin) / 1e9,
        used,
        megabytes / used,
        Runtime.getRuntime().maxMemory() >> 20);
    assertEquals(items + 2, report.read());
  }

  private static double processorSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
