package org.newsgraph.link.wikidata;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds a look-up in an index of invented items, names and numbers at random. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookUpBenchmark {
  private static final int ASKED = 1 << 14;

  /** How many items there are. */
  @Param({"300000"})
  public int items;

  private WikidataIndex index;
  private WikidataGazetteer gazetteer;
  private final String[] names = new String[ASKED];
  private final int[] numbers = new int[ASKED];
  private int next;

  /** Makes the index. */
  @Setup
  public void make() throws IOException {
    Path folder = Files.createTempDirectory("newsgraph-benchmark");
    Path table = folder.resolve("slice.tsv");
    Random random = new Random(13);
    try (PrintStream lines =
        new PrintStream(Files.newOutputStream(table), false, StandardCharsets.UTF_8)) {
      lines.println("item\titemLabel\taliases\titemDescription\tP31\tP27\tsitelinks");
      for (int i = 1; i <= items; i++) {
        lines.println(
            "Q%d\t%s\t%s|%s\tinvented person\tQ5\tQ20\t%d"
                .formatted(i, name(i), "Dr " + name(i), name(i + 1) + " of Oslo", i % 60));
      }
    }
    IndexBuild.run(table, folder.resolve("db"), IndexBuildTest.SILENT);
    index = WikidataIndex.open(folder.resolve("db"));
    gazetteer = new WikidataGazetteer(EmbeddedGazetteer.load(), index);
    for (int i = 0; i < ASKED; i++) {
      numbers[i] = 1 + random.nextInt(items);
      names[i] = name(numbers[i]);
    }
  }

  private static String name(int i) {
    return "Given" + i % 997 + " Family" + (long) i * 7919 % 100_003;
  }

  private int step() {
    next = (next + 1) % ASKED;
    return next;
  }

  /** Which items have a name, without reading them. */
  @Benchmark
  public List<?> namesToNumbers() {
    return index.named(names[step()]);
  }

  /** A name that nothing has. */
  @Benchmark
  public List<?> unknownName() {
    return index.named("Nobody " + step());
  }

  /** An item by its number. */
  @Benchmark
  public Item numberToItem() {
    return index.item(numbers[step()]).orElseThrow();
  }

  /** What the linker asks for: all that a name may mean, with what is known of it. */
  @Benchmark
  public List<GazetteerEntry> candidates() {
    return gazetteer.candidates(names[step()]);
  }
}
