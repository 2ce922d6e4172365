package org.newsgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsgraph.store.SampleGraphs.article;
import static org.newsgraph.store.SampleGraphs.iri;
import static org.newsgraph.store.SampleGraphs.turtle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsStoreTest {
  @TempDir Path folder;

  private static UpdateCounts put(NewsStore store, int... numbers) {
    return store.update(
        List.of(),
        IntStream.of(numbers).mapToObj(SampleGraphs::article).toList(),
        SampleGraphs::knowledge);
  }

  /**
   * What the text index finds in the knowledge layer, without a join that would hide stale hits.
   */
  static Set<String> hits(NewsStore store, String words) {
    return hits(
        store,
        "SELECT ?s { ?s text:query (rdfs:label skos:altLabel nif:anchorOf ng:content ?words 100) }",
        words);
  }

  static Set<String> articleHits(NewsStore store, String words) {
    return hits(
        store,
        "SELECT ?s { GRAPH <urn:x-arq:UnionGraph> {"
            + " (?s ?score ?literal ?g) text:query (rdfs:label ?words 100) } }",
        words);
  }

  private static Set<String> hits(NewsStore store, String query, String words) {
    Set<String> found = new TreeSet<>();
    Txn.executeRead(
        store.dataset(),
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(store.dataset())
                  .query(SampleGraphs.PREFIXES + query)
                  .substitution("words", NodeFactory.createLiteralString(words))
                  .timeout(20, TimeUnit.SECONDS)
                  .build()) {
            execution
                .select()
                .forEachRemaining(
                    row -> found.add(row.get("s").getURI().substring(SampleGraphs.BASE.length())));
          }
        });
    return found;
  }

  private static long triples(NewsStore store) {
    return Txn.calculateRead(
        store.dataset(), () -> SampleGraphs.size(store.dataset(), Quad.defaultGraphIRI));
  }

  private static String code(Runnable action) {
    return assertThrows(StoreException.class, action::run).code();
  }

  @Test
  void articles_come_back_sorted_with_title_date_and_number_of_facts() {
    try (NewsStore store = NewsStore.open(folder.resolve("new/store"))) {
      assertEquals(List.of(), store.articles());
      assertEquals(2, put(store, 2, 1).added());
    }
    try (NewsStore store = NewsStore.openExisting(folder.resolve("new/store"))) {
      assertEquals(
          List.of(
              new StoredArticle(
                  "news-1", SampleGraphs.hash(1), "Talks number1 in Geneva", "2026-01-31", 1),
              new StoredArticle(
                  "news-2", SampleGraphs.hash(2), "Talks number2 in Geneva", "2026-01-31", 1)),
          store.articles());
    }
  }

  @Test
  void words_are_found_in_the_knowledge_layer_and_in_the_article_graphs() {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, 1, 2);
      String article = "article/" + SampleGraphs.hash(1);
      String fact = "fact/" + SampleGraphs.hash(1);
      assertEquals(Set.of(article), hits(store, "number1 AND talks"));
      assertEquals(Set.of(fact), hits(store, "meeting1"));
      assertEquals(Set.of("person/ada-number1"), hits(store, "celik1"));
      assertEquals(Set.of(article), articleHits(store, "number1 AND talks"));
    }
  }

  @Test
  void adding_and_removing_leaves_no_trace_in_quads_or_text() {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, 1);
      long before = triples(store);
      put(store, 2);
      UpdateCounts counts =
          store.update(
              List.of(iri("article/" + SampleGraphs.hash(2)), iri("article/none")),
              List.of(),
              SampleGraphs::knowledge);
      assertEquals(1, counts.removed());
      assertEquals(before, triples(store));
      assertEquals(1, store.articles().size());
      assertEquals(Set.of(), hits(store, "number2 meeting2 celik2"));
      assertEquals(Set.of(), articleHits(store, "number2"));
      assertEquals(Set.of("person/ada-number1"), hits(store, "celik1"));
    }
  }

  @Test
  void a_graph_of_the_same_name_is_replaced() {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, 1);
      store.update(List.of(), List.of(article(1, "Summit in Vienna")), SampleGraphs::knowledge);
      assertEquals("Summit in Vienna", store.articles().get(0).title());
      assertEquals(Set.of(), hits(store, "talks"));
      assertEquals(Set.of("article/" + SampleGraphs.hash(1)), hits(store, "vienna"));
    }
  }

  @Test
  void only_the_difference_of_the_knowledge_layer_is_written() {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, 1, 2, 3);
      UpdateCounts same = put(store, 1, 2, 3);
      assertEquals(0, same.triplesAdded() + same.triplesRemoved(), same.toString());
      UpdateCounts more = put(store, 4);
      assertEquals(0, more.triplesRemoved());
      assertTrue(more.triplesAdded() < 25, more.toString());
    }
  }

  @Test
  void a_number_written_otherwise_stays_in_the_knowledge_layer() {
    try (NewsStore store = NewsStore.open(folder)) {
      store.update(List.of(), List.of(), none -> turtle("d:fact ng:confidence 0.9 ."));
      store.update(List.of(), List.of(), none -> turtle("d:fact ng:confidence 0.90 ."));
      assertEquals(1, triples(store));
    }
  }

  @Test
  void an_update_that_fails_changes_nothing() {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, 1);
      assertThrows(
          IllegalStateException.class,
          () ->
              store.update(
                  List.of(iri("article/" + SampleGraphs.hash(1))),
                  List.of(article(2)),
                  articles -> {
                    throw new IllegalStateException("no layer");
                  }));
      assertEquals(List.of("news-1"), store.articles().stream().map(StoredArticle::id).toList());
      assertEquals(Set.of("person/ada-number1"), hits(store, "celik1"));
      assertEquals(Set.of(), hits(store, "celik2"));
      assertEquals(Set.of(), articleHits(store, "number2"));
      assertFalse(Files.exists(folder.resolve("updating")));
      put(store, 2);
      assertEquals(Set.of("person/ada-number2"), hits(store, "celik2"));
    }
  }

  @Test
  void the_knowledge_source_sees_the_new_articles_and_cannot_write() {
    try (NewsStore store = NewsStore.open(folder)) {
      assertThrows(
          UnsupportedOperationException.class,
          () ->
              store.update(
                  List.of(),
                  List.of(article(1)),
                  articles -> {
                    assertTrue(articles.containsGraph(article(1).name()));
                    articles.clear();
                    return articles.getDefaultGraph();
                  }));
      assertEquals(List.of(), store.articles());
    }
  }

  @Test
  void text_and_updates_work_on_after_compaction() {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, 1, 2);
      store.compact();
      assertEquals(2, store.articles().size());
      put(store, 3);
      assertEquals(Set.of("person/ada-number3"), hits(store, "celik3"));
    }
    try (NewsStore store = NewsStore.openExisting(folder)) {
      assertEquals(Set.of("person/ada-number3"), hits(store, "celik3"));
      assertEquals(Set.of("person/ada-number1"), hits(store, "celik1"));
    }
  }

  @Test
  void a_text_index_that_is_gone_or_half_written_is_made_anew() throws IOException {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, 1, 2);
    }
    try (Directory text = FSDirectory.open(folder.resolve("text"));
        IndexWriter writer = new IndexWriter(text, new IndexWriterConfig())) {
      writer.deleteAll();
    }
    Files.writeString(folder.resolve("updating"), "an update began\n");
    try (NewsStore store = NewsStore.openExisting(folder)) {
      assertEquals(Set.of("person/ada-number2"), hits(store, "celik2"));
      assertEquals(
          Set.of("article/" + SampleGraphs.hash(2), "person/ada-number2"),
          articleHits(store, "number2"));
      // What was made anew can be taken out again.
      store.update(
          List.of(iri("article/" + SampleGraphs.hash(2))), List.of(), SampleGraphs::knowledge);
      assertEquals(Set.of(), hits(store, "celik2"));
    }
    try (var segments = Files.newDirectoryStream(folder.resolve("text"), "segments*")) {
      for (Path segment : segments) {
        Files.delete(segment);
      }
    }
    try (NewsStore store = NewsStore.openExisting(folder)) {
      assertEquals(Set.of("person/ada-number1"), hits(store, "celik1"));
    }
  }

  @Test
  void a_missing_store_is_not_made_when_an_existing_one_is_wanted() {
    Path absent = folder.resolve("absent");
    assertEquals("STORE-MISSING", code(() -> NewsStore.openExisting(absent)));
    assertFalse(Files.exists(absent));
  }

  @Test
  void a_folder_with_other_files_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear all");
    assertEquals("STORE-FOREIGN", code(() -> NewsStore.open(folder)));
    assertEquals("STORE-FOREIGN", code(() -> NewsStore.open(folder.resolve("letter.txt"))));
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void a_store_of_another_format_or_base_is_refused() throws IOException {
    NewsStore.open(folder).close();
    assertEquals("STORE-BASE", code(() -> NewsStore.open(folder, "https://example.org/id/")));
    Files.writeString(folder.resolve("newsgraph.properties"), "format=99\nbase=https://e.org/\n");
    assertEquals("STORE-VERSION", code(() -> NewsStore.open(folder)));
  }

  @Test
  void a_base_of_ones_own_is_kept() {
    NewsStore.open(folder, "https://example.org/id/").close();
    try (NewsStore store = NewsStore.openExisting(folder)) {
      assertEquals("https://example.org/id/", store.base());
    }
  }

  @Test
  void a_store_is_open_once_at_a_time_and_again_after_that() {
    try (NewsStore first = NewsStore.open(folder)) {
      StoreException refused =
          assertThrows(StoreException.class, () -> NewsStore.openExisting(folder));
      assertEquals("STORE-LOCKED", refused.code());
      assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()));
      assertEquals(List.of(), first.articles());
    }
    NewsStore.openExisting(folder).close();
  }

  @Test
  void a_new_folder_named_by_its_articles_holds_the_same_bytes_of_description() throws IOException {
    NewsStore.open(folder.resolve("a")).close();
    NewsStore.open(folder.resolve("b")).close();
    assertEquals(
        Files.readString(folder.resolve("a/newsgraph.properties")),
        Files.readString(folder.resolve("b/newsgraph.properties")));
  }

  @Test
  void a_graph_needs_an_iri_for_its_name() {
    Graph graph = turtle("");
    assertThrows(
        IllegalArgumentException.class, () -> new NamedGraph(NodeFactory.createBlankNode(), graph));
  }
}
