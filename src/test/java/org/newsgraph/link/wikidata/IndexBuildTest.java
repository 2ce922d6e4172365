package org.newsgraph.link.wikidata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.EntityType;

/** From dumps to an index and back to items. */
class IndexBuildTest {
  static final IndexBuild.Listener SILENT =
      new IndexBuild.Listener() {
        @Override
        public void read(long read, long size) {
          assertTrue(read <= size, read + " of " + size);
        }

        @Override
        public void began(String work) {
          assertFalse(work.isEmpty());
        }
      };

  private static final String TABLE =
      """
      item\titemLabel\titemDescription\taliases\tP31\tP279\tP17\tP27\tP39\tP131\tP625\tsitelinks\tredirect
      Q900\tMira Sand\tNorwegian politician\tM. Sand|Mira Øyen Sand\tQ5\t\t\tQ20\tQ901@2021-10-14/2024-02-01\t\t\t40\t
      Q901\tMinister of Fish of Norway\t\t\tQ902\t\tQ20\t\t\t\t\t3\t
      Q903\tSandvik\ttown in Norway\t\tQ904\t\tQ20\t\t\tQ905\tPoint(10.5 59.25)\t12\t
      Q904\tseaside town\t\t\t\tQ515\t\t\t\t\t\t\t
      Q906\tSandvik\tvillage in Sweden\t\tQ904\t\tQ34\t\t\t\t\t90\t
      Q907\ta number\t\tSandvik\tQ908\t\t\t\t\t\t\t\t
      Q909\t\t\t\t\t\t\t\t\t\t\t\tQ900
      """;

  @TempDir Path folder;

  private Path dump(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace(" \n", "\n"));
  }

  private WikidataIndex index(Path dump) throws IOException {
    Path db = folder.resolve(dump.getFileName() + "-index");
    assertEquals(0, IndexBuild.run(dump, db, SILENT).bad());
    return WikidataIndex.open(db);
  }

  private WikidataIndex ofTable() throws IOException {
    return index(dump("slice.tsv", TABLE));
  }

  @Test
  void names_are_found_whatever_their_case_diacritics_and_dots() throws IOException {
    WikidataIndex index = ofTable();
    for (String name :
        List.of("Mira Sand", "MIRA SAND", "M Sand", "Mira Oyen Sand", "The Mira Sand")) {
      assertEquals(List.of("Q900"), index.items(name).stream().map(Item::qid).toList(), name);
    }
    assertEquals(List.of(), index.items("Mira"));
  }

  @Test
  void of_one_name_the_best_known_comes_first() throws IOException {
    assertEquals(
        List.of("Q906", "Q903"), ofTable().items("Sandvik").stream().map(Item::qid).toList());
  }

  @Test
  void many_threads_find_what_one_finds() throws IOException {
    WikidataIndex index = ofTable();
    List<String> names = List.of("Sandvik", "Mira Sand", "M. Sand", "Nobody");
    List<List<Item>> alone = names.stream().map(index::items).toList();
    IntStream.range(0, 40_000)
        .parallel()
        .forEach(
            i -> {
              int name = i % names.size();
              assertEquals(alone.get(name), index.items(names.get(name)));
            });
  }

  @Test
  void an_item_has_the_kind_of_its_class_or_of_one_above() throws IOException {
    WikidataIndex index = ofTable();
    assertEquals(EntityType.PERSON, index.classOf(900).type());
    assertEquals(EntityType.PLACE, index.classOf(903).type());
    assertTrue(index.item(907).isEmpty(), "a number is nothing that news speaks of");
  }

  @Test
  void an_office_is_kept_for_its_name_and_found_by_none() throws IOException {
    WikidataIndex index = ofTable();
    assertEquals("Minister of Fish of Norway", index.item(901).orElseThrow().label());
    assertEquals(List.of(), index.items("Minister of Fish of Norway"));
    Item.Term term = index.item(900).orElseThrow().offices().get(0);
    assertEquals(LocalDate.of(2021, 10, 14).toEpochDay(), term.begin());
    assertEquals(LocalDate.of(2024, 2, 1).toEpochDay(), term.end());
  }

  @Test
  void a_redirect_leads_to_the_item_and_a_deleted_one_nowhere() throws IOException {
    WikidataIndex index = ofTable();
    assertEquals("Q900", index.item("Q909").orElseThrow().qid());
    assertTrue(index.item("Q910").isEmpty());
  }

  @Test
  void a_point_is_kept_to_a_millionth_of_a_degree() throws IOException {
    assertEquals(new Item.Point(59.25, 10.5), ofTable().item(903).orElseThrow().coordinates());
  }

  @Test
  void json_in_both_forms_gives_what_the_table_gives() throws IOException {
    String json =
        """
        [
        {"type":"item","id":"Q900","labels":{"en":{"language":"en","value":"Mira Sand"},"de":{"language":"de","value":"X"}},"descriptions":{"en":{"language":"en","value":"Norwegian politician"}},"aliases":{"en":[{"language":"en","value":"M. Sand"}],"mul":[{"language":"mul","value":"Mira Øyen Sand"}]},"claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5},"type":"wikibase-entityid"}},"rank":"normal"}],"P27":[{"mainsnak":{"datavalue":{"value":{"entity-type":"item","id":"Q20"}}},"rank":"normal"},{"mainsnak":{"datavalue":{"value":{"entity-type":"item","id":"Q99"}}},"rank":"deprecated"}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q901"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2021-10-14T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2024-02-01T00:00:00Z","precision":11}}}]},"rank":"normal"}]},"sitelinks":{"a":{"site":"a","title":"A","badges":[]},"b":{}}},
        {"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}},"claims":[]},
        {"type":"item","id":"Q903","labels":{"mul":{"language":"mul","value":"Sandvik"}},"descriptions":[],"aliases":[],"sitelinks":[],"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}},"rank":"normal"}],"P625":[{"mainsnak":{"datavalue":{"value":{"latitude":59.25,"longitude":10.5,"precision":0.1}}},"rank":"normal"}]}},
        {"entity":"Q909","redirect":"Q900"},
        {"this line": is broken
        ]
        """;
    Path db = folder.resolve("json-index");
    IndexBuild.Report report = IndexBuild.run(dump("items.json", json), db, SILENT);
    assertEquals(1, report.bad());
    assertEquals(3, report.read());
    WikidataIndex index = WikidataIndex.open(db);
    Item mira = index.item(909).orElseThrow();
    Item expected = ofTable().item(900).orElseThrow();
    assertEquals(
        new Item(
            900,
            expected.label(),
            expected.description(),
            expected.aliases(),
            expected.instanceOf(),
            expected.subclassOf(),
            expected.countries(),
            expected.citizenships(),
            expected.containers(),
            expected.wholes(),
            expected.parties(),
            expected.offices(),
            expected.coordinates(),
            2,
            0),
        mira);
    assertEquals("Sandvik", index.item(903).orElseThrow().label());
    assertEquals(0, index.item(903).orElseThrow().sitelinks());
  }

  @Test
  void triples_give_what_the_table_gives_but_for_days() throws IOException {
    String triples =
        """
        <https://www.wikidata.org/wiki/Special:EntityData/Q900> <http://wikiba.se/ontology#sitelinks> "40"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://www.wikidata.org/entity/Q900> <http://www.w3.org/2000/01/rdf-schema#label> "Mira Sand"@en .
        <http://www.wikidata.org/entity/Q900> <http://www.w3.org/2000/01/rdf-schema#label> "Mira Zand"@nl .
        <http://www.wikidata.org/entity/Q900> <http://schema.org/description> "Norwegian \\"politician\\""@en .
        <http://www.wikidata.org/entity/Q900> <http://www.w3.org/2004/02/skos/core#altLabel> "Mira \\u00D8yen Sand"@en .
        <http://www.wikidata.org/entity/Q900> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q5> .
        <http://www.wikidata.org/entity/Q900> <http://www.wikidata.org/prop/direct/P39> <http://www.wikidata.org/entity/Q901> .
        <https://no.wikipedia.org/wiki/Sandvik> <http://schema.org/about> <http://www.wikidata.org/entity/Q903> .
        <http://www.wikidata.org/entity/Q903> <http://www.w3.org/2000/01/rdf-schema#label> "Sandvik"@en .
        <http://www.wikidata.org/entity/Q903> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q515> .
        <http://www.wikidata.org/entity/Q903> <http://www.wikidata.org/prop/direct/P625> "Point(10.5 59.25)"^^<http://www.opengis.net/ont/geosparql#wktLiteral> .
        <http://www.wikidata.org/entity/Q909> <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q900> .
        """;
    WikidataIndex index = index(dump("truthy.nt", triples));
    Item mira = index.item(909).orElseThrow();
    assertEquals("Mira Sand", mira.label());
    assertEquals(List.of("Mira Øyen Sand"), mira.aliases());
    assertEquals("Norwegian \"politician\"", mira.description());
    assertEquals(40, mira.sitelinks());
    assertEquals(901, mira.offices().get(0).position());
    assertEquals(new Item.Point(59.25, 10.5), index.item(903).orElseThrow().coordinates());
  }

  @Test
  void an_item_of_triples_is_never_cut_between_two_pieces() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 200; i++) {
      for (int alias = 0; alias < 5; alias++) {
        text.append(
            "<http://www.wikidata.org/entity/Q%d> <http://www.w3.org/2004/02/skos/core#altLabel> \"n%d a%d\"@en .\n"
                .formatted(i, i, alias));
      }
    }
    Path file = dump("many.nt", text.toString());
    int[] items = {0};
    try (Dump source = Dump.open(file, 700)) {
      source.start(0);
      for (byte[] piece = source.next(); piece != null; piece = source.next()) {
        source
            .format()
            .read(
                piece,
                0,
                piece.length,
                item -> {
                  items[0]++;
                  assertEquals(5, item.aliases().size(), item.qid());
                });
      }
    }
    assertEquals(200, items[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2"})
  void packed_dumps_of_several_streams_give_the_same_index(String ending) throws IOException {
    Path plain = folder.resolve("made.json");
    MadeDump.write(plain, 300, 3);
    byte[] text = Files.readAllBytes(plain);
    Path packed = folder.resolve("made.json." + ending);
    try (OutputStream file = Files.newOutputStream(packed)) {
      for (int part = 0; part < 3; part++) {
        int begin = text.length / 3 * part;
        int end = part == 2 ? text.length : text.length / 3 * (part + 1);
        OutputStream packer =
            ending.equals("gz")
                ? new GZIPOutputStream(file)
                : new BZip2CompressorOutputStream(file);
        packer.write(text, begin, end - begin);
        if (packer instanceof GZIPOutputStream gzip) {
          gzip.finish();
        } else if (packer instanceof BZip2CompressorOutputStream bzip) {
          bzip.finish();
        }
      }
    }
    IndexBuild.run(plain, folder.resolve("a"), SILENT);
    IndexBuild.run(packed, folder.resolve("b"), SILENT);
    assertSame(folder.resolve("a"), folder.resolve("b"));
  }

  static void assertSame(Path one, Path other) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(one)) {
      files = all.map(Path::getFileName).sorted().toList();
    }
    try (Stream<Path> all = Files.list(other)) {
      assertEquals(files, all.map(Path::getFileName).sorted().toList());
    }
    assertEquals(6, files.size(), files + "");
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)),
          Files.readAllBytes(other.resolve(file)),
          file + "");
    }
  }

  @Test
  void a_killed_run_is_gone_on_with_and_gives_the_same_bytes()
      throws IOException, InterruptedException {
    Path dump = folder.resolve("made.json");
    MadeDump.write(dump, 4_000, 5);
    IndexBuild.run(dump, folder.resolve("whole"), SILENT);
    Path killed = folder.resolve("killed");
    int kills = 0;
    for (int wait = 0; wait < 3; wait++) {
      Process process = start(dump, killed);
      Path mark = killed.resolve("part/read-so-far");
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      String before = Files.exists(mark) ? Files.readString(mark) : "";
      while (process.isAlive() && before.equals(mark(mark))) {
        assertTrue(System.nanoTime() < deadline, "nothing was written down");
        Thread.onSpinWait();
      }
      process.waitFor(wait * 20L, TimeUnit.MILLISECONDS);
      kills += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
    }
    assertTrue(kills > 0, "the runs ended before they could be killed");
    IndexBuild.Report report = IndexBuild.run(dump, killed, SILENT);
    assertTrue(report.resumedAt() > 0, report + "");
    assertEquals(4_002, report.read());
    assertSame(folder.resolve("whole"), killed);
  }

  private static String mark(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(Path dump, Path db) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            IndexBuildTest.class.getName(),
            dump.toString(),
            db.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** Makes an index in a process of its own. */
  public static void main(String[] arguments) throws IOException {
    IndexBuild.run(Path.of(arguments[0]), Path.of(arguments[1]), SILENT);
  }

  @Test
  void an_index_that_was_begun_and_not_finished_says_so() throws IOException {
    Path db = folder.resolve("begun");
    Files.createDirectories(db.resolve("part"));
    assertEquals(
        "WIKIDATA-INDEX-UNFINISHED",
        assertThrows(ConfigException.class, () -> WikidataIndex.open(db)).code());
    assertEquals(
        "WIKIDATA-INDEX",
        assertThrows(ConfigException.class, () -> WikidataIndex.open(folder.resolve("no"))).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"items", "numbers", "names", "names-head", "postings", "manifest"})
  void a_flipped_bit_or_lost_bytes_are_told(String name) throws IOException {
    Path db = folder.resolve("slice.tsv-index");
    ofTable();
    Path file = db.resolve(name);
    byte[] whole = Files.readAllBytes(file);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(whole.length / 2);
      bytes.write(whole[whole.length / 2] ^ 4);
    }
    assertDamaged(db);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 2));
    assertDamaged(db);
    Files.write(file, whole);
    assertEquals(2, WikidataIndex.open(db).items("Sandvik").size());
  }

  private static void assertDamaged(Path db) {
    ConfigException told =
        assertThrows(
            ConfigException.class,
            () -> {
              WikidataIndex index = WikidataIndex.open(db);
              for (int number = 900; number < 910; number++) {
                index.item(number);
              }
            });
    assertEquals("WIKIDATA-INDEX", told.code());
    assertTrue(String.valueOf(told.getMessage()).contains("damaged"), told.getMessage());
  }

  @Test
  void another_version_of_the_index_is_told() throws IOException {
    ofTable();
    Path manifest = folder.resolve("slice.tsv-index/manifest");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst("index 1", "index 0"));
    ConfigException told =
        assertThrows(ConfigException.class, () -> WikidataIndex.open(manifest.getParent()));
    assertEquals("WIKIDATA-INDEX-VERSION", told.code());
  }

  @Test
  void a_file_of_no_known_kind_and_an_unknown_column_are_told() throws IOException {
    for (Path wrong : List.of(dump("a.txt", "x"), folder.resolve("no.json"))) {
      assertEquals(
          "WIKIDATA-DUMP",
          assertThrows(
                  ConfigException.class, () -> IndexBuild.run(wrong, folder.resolve("db"), SILENT))
              .code());
    }
    Path table = dump("wrong.tsv", "item\tcolour\nQ1\tred\n");
    ConfigException told =
        assertThrows(
            ConfigException.class, () -> IndexBuild.run(table, folder.resolve("db"), SILENT));
    assertEquals("WIKIDATA-COLUMNS", told.code());
  }

  @Test
  void records_that_reach_over_a_stretch_of_a_mapped_file_are_read_whole() throws IOException {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    MappedFile mapped = MappedFile.of(Files.write(folder.resolve("bytes"), bytes), 64, 16);
    for (int at = 0; at + 16 <= bytes.length; at++) {
      assertArrayEquals(java.util.Arrays.copyOfRange(bytes, at, at + 16), mapped.bytes(at, 16));
    }
  }

  /** Real items of Wikidata: {@code -Dnewsgraph.shared=FOLDER}. */
  @Test
  void real_items_are_what_they_are() throws IOException {
    String shared = System.getProperty("newsgraph.shared", "");
    assumeFalse(shared.isEmpty(), "skipped: -Dnewsgraph.shared=FOLDER is not given");
    Path data = Path.of(shared, "data/wikidata");
    Path db = folder.resolve("real");
    IndexBuild.Report report =
        IndexBuild.run(data.resolve("sample_wikidata_items.json.bz2"), db, SILENT);
    System.out.println("sample items: " + report);
    assertEquals(0, report.bad());
    WikidataIndex index = WikidataIndex.open(db);
    Item oslo = index.items("Oslo").get(0);
    assertEquals("Q585", oslo.qid());
    assertEquals(List.of(20), oslo.countries());
    assertEquals(EntityType.PLACE, index.classOf(585).type());
    assertEquals(EntityType.COUNTRY, index.classOf(31).type());
    assertTrue(oslo.sitelinks() > 100, oslo.sitelinks() + "");
    assertEquals(59.9, oslo.coordinates().latitude(), 0.1, oslo.coordinates() + "");
    IndexBuild.Report old =
        IndexBuild.run(data.resolve("sample-dump-20150815.json.gz"), folder.resolve("old"), SILENT);
    assertEquals(0, old.bad(), String.format(Locale.ROOT, "%s", old));
  }
}
