package org.newsgraph.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.Validation;

class KnowledgeLayerTest {
  private static Graph layer(Collection<ToldArticle> articles) {
    return layer(dataset(articles));
  }

  private static DatasetGraph dataset(Collection<ToldArticle> articles) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () -> {
          ToldArticle.reference(dataset, MadeNews.within());
          articles.forEach(article -> article.into(dataset));
        });
    return dataset;
  }

  private static Graph layer(DatasetGraph dataset) {
    return dataset.isInTransaction()
        ? KnowledgeLayer.of(dataset, ToldArticle.IRIS)
        : Txn.calculateRead(dataset, () -> KnowledgeLayer.of(dataset, ToldArticle.IRIS));
  }

  /** The triples as N-Triples, sorted. */
  private static List<String> lines(Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graph, Lang.NTRIPLES);
    return bytes.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }

  private static ToldArticle article(String id, String day) {
    return new ToldArticle(id, id, day, "What " + id + " says of it on " + day + ".");
  }

  private static Node one(Graph layer, String type) {
    List<Node> found = all(layer, type);
    assertEquals(1, found.size(), type + ": " + found);
    return found.get(0);
  }

  private static List<Node> all(Graph layer, String type) {
    return layer.find(Node.ANY, Vocab.TYPE, Vocab.ng(type)).mapWith(Triple::getSubject).toList();
  }

  private static Set<String> values(Graph layer, Node subject, String property) {
    return layer
        .find(subject, Vocab.ng(property), Node.ANY)
        .mapWith(t -> t.getObject().isURI() ? localName(t.getObject()) : literal(t.getObject()))
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String literal(Node node) {
    return node.getLiteralLexicalForm();
  }

  private static String localName(Node node) {
    return node.getURI()
        .substring(Math.max(node.getURI().lastIndexOf('#'), node.getURI().lastIndexOf('/')) + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_articles_and_the_number_of_threads_do_not_matter(long seed) {
    List<ToldArticle> articles = new ArrayList<>(MadeNews.of(60, seed).articles());
    List<String> first = lines(layer(articles));
    Collections.shuffle(articles, new Random(seed));
    DatasetGraph dataset = dataset(articles);
    assertEquals(first, lines(layer(dataset)), "seed " + seed);
    List<List<String>> all =
        IntStream.range(0, 8).parallel().mapToObj(i -> lines(layer(dataset))).toList();
    assertEquals(Set.of(first), Set.copyOf(all), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void an_article_taken_out_leaves_no_trace(long seed) {
    List<ToldArticle> articles = MadeNews.of(60, seed).articles();
    Random random = new Random(seed);
    List<ToldArticle> kept = articles.stream().filter(article -> random.nextBoolean()).toList();
    DatasetGraph dataset = dataset(articles);
    Txn.executeWrite(
        dataset,
        () ->
            articles.stream()
                .filter(article -> !kept.contains(article))
                .forEach(article -> dataset.removeGraph(article.name())));
    assertEquals(lines(layer(kept)), lines(layer(dataset)), "seed " + seed);
  }

  @Test
  void what_is_fused_keeps_to_the_ontology_and_has_no_blank_nodes() {
    DatasetGraph dataset = dataset(MadeNews.of(80, 7).articles());
    Graph layer = layer(dataset);
    Txn.executeWrite(
        dataset,
        () ->
            layer.find().forEachRemaining(t -> dataset.add(Quad.create(Quad.defaultGraphIRI, t))));
    assertEquals(List.of(), Validation.check(dataset));
  }

  @Test
  void made_news_is_fused_with_high_precision_and_recall() {
    MadeNews news = MadeNews.of(1500, 11);
    Graph layer = layer(news.articles());
    Map<Node, Node> nodeOf = new HashMap<>();
    layer
        .find(Node.ANY, Vocab.DERIVED_FROM, Node.ANY)
        .forEachRemaining(t -> nodeOf.put(t.getObject(), t.getSubject()));
    List<Node> told = List.copyOf(news.truth().keySet());
    long same = 0;
    long joined = 0;
    long right = 0;
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size(); j++) {
        boolean isSame = news.truth().get(told.get(i)).equals(news.truth().get(told.get(j)));
        boolean isJoined = nodeOf.get(told.get(i)).equals(nodeOf.get(told.get(j)));
        same += isSame ? 1 : 0;
        joined += isJoined ? 1 : 0;
        right += isSame && isJoined ? 1 : 0;
      }
    }
    double precision = (double) right / joined;
    double recall = (double) right / same;
    assertTrue(precision >= 0.99, "precision %f, recall %f".formatted(precision, recall));
    assertTrue(recall >= 0.85, "precision %f, recall %f".formatted(precision, recall));
  }

  @Test
  void an_undated_meeting_may_be_the_dated_one_until_a_third_article_dates_it() {
    ToldArticle dated = article("dated", "2031-01-31");
    dated.event(
        "Meeting",
        "Held",
        "2031-01-31",
        "",
        "place/port-1",
        List.of("country/c1", "person/dmitri"));
    ToldArticle undated = article("undated", "");
    List<String> four = List.of("person/dmitri", "person/jo", "person/kim", "person/lee");
    undated.event("Meeting", "Held", "", "", "place/port-1", four);
    Graph before = layer(List.of(dated, undated));
    assertEquals(2, all(before, "Meeting").size());
    assertEquals(1, values(before, all(before, "Meeting").get(0), "maybeSameEventAs").size());
    ToldArticle third = article("third", "2030-12-23");
    third.event("Meeting", "Held", "2030-12-20", "2030-12-22", "place/port-1", four);
    Graph after = layer(List.of(dated, undated, third));
    assertEquals(2, all(after, "Meeting").size());
    Node settled =
        all(after, "Meeting").stream()
            .filter(node -> values(after, node, "reportedIn").size() == 2)
            .findFirst()
            .orElseThrow();
    assertEquals(Set.of("2030-12-20"), values(after, settled, "begin"));
    assertEquals(1, values(after, settled, "distinctFrom").size());
    assertEquals(Set.of(), values(after, settled, "maybeSameEventAs"));
  }

  @Test
  void no_chain_makes_one_meeting_of_two() {
    ToldArticle first = article("first", "2031-03-02");
    first.holding("person/a", "minister", "country/c1", "Current");
    first.holding("person/b", "minister", "country/c2", "Current");
    first.holding("person/x", "envoy", "country/c1", "Current");
    first.holding("person/y", "envoy", "country/c2", "Current");
    first.event(
        "Meeting", "Held", "2031-03-02", "", "place/port-3", List.of("person/a", "person/b"));
    ToldArticle second = article("second", "2031-03-02");
    second.event(
        "Meeting", "Held", "2031-03-02", "", "place/port-3", List.of("person/x", "person/y"));
    ToldArticle vague = article("vague", "2031-03-02");
    vague.event(
        "Meeting", "Held", "2031-03-02", "", "place/port-3", List.of("country/c1", "country/c2"));
    assertEquals(3, all(layer(List.of(first, second, vague)), "Meeting").size());
    assertEquals(1, all(layer(List.of(first, vague)), "Meeting").size());
  }

  @Test
  void a_planned_meeting_that_was_held_is_one_with_a_history() {
    List<String> who = List.of("country/c1", "country/c2");
    ToldArticle plan = article("plan", "2031-01-30");
    plan.event("Meeting", "Planned", "2031-02-01", "", "place/port-3", who);
    ToldArticle held = article("held", "2031-02-02");
    held.event(
        "Meeting", "Held", "2031-02-01", "", "place/port-3", List.of("country/c1", "country/c2"));
    Graph layer = layer(List.of(plan, held));
    Node meeting = one(layer, "Meeting");
    assertEquals(Set.of("Held"), values(layer, meeting, "status"));
    assertEquals(Set.of("c1", "c2"), values(layer, meeting, "attendedBy"));
    assertEquals(Set.of("2"), values(layer, meeting, "support"));
    assertEquals(
        Set.of("Held 2031-02-02", "Planned 2031-01-30"),
        all(layer, "StatusReport").stream()
            .map(r -> values(layer, r, "reportedStatus") + " " + values(layer, r, "asOf"))
            .map(line -> line.replaceAll("[\\[\\]]", ""))
            .collect(Collectors.toSet()));
    assertEquals(List.of(), all(layer, "Conflict"));
  }

  @Test
  void held_and_called_off_is_a_conflict_and_the_later_word_stands() {
    List<String> who = List.of("country/c1", "country/c2");
    ToldArticle held = article("held", "2031-02-02");
    held.event("Meeting", "Held", "2031-02-01", "", "place/port-3", who);
    ToldArticle off = article("off", "2031-02-03");
    off.event("Meeting", "Cancelled", "2031-02-01", "", "place/port-3", who);
    Graph layer = layer(List.of(held, off));
    assertEquals(Set.of("Cancelled"), values(layer, one(layer, "Meeting"), "status"));
    assertEquals(Set.of(), values(layer, one(layer, "Meeting"), "attendedBy"));
    assertEquals(Set.of("status"), values(layer, one(layer, "Conflict"), "reason"));
    assertEquals(2, all(layer, "ConflictSide").size());
  }

  @Test
  void a_holding_is_bounded_by_what_articles_show_and_two_holders_at_once_are_a_conflict() {
    ToldArticle march = article("march", "2031-03-02");
    march.holding("person/ana", "Foreign Minister", "country/c1", "Current");
    ToldArticle april = article("april", "2031-04-07");
    april.holding("person/ana", "foreign minister", "", "Former");
    april.holding("person/jon", "foreign minister", "country/c1", "Current");
    Graph layer = layer(List.of(march, april));
    Node ana = holding(layer, "ana");
    assertEquals(Set.of("Former"), values(layer, ana, "status"));
    assertEquals(Set.of("2031-03-02"), values(layer, ana, "heldUntil"));
    assertEquals(Set.of("2031-04-07"), values(layer, ana, "endedBefore"));
    assertEquals(List.of(), all(layer, "Conflict"));
    ToldArticle may = article("may", "2031-05-01");
    may.holding("person/ivo", "foreign minister", "country/c1", "Current");
    ToldArticle june = article("june", "2031-06-01");
    june.holding("person/jon", "foreign minister", "country/c1", "Current");
    Graph rival = layer(List.of(march, april, may, june));
    assertEquals(
        Set.of(holding(rival, "jon"), holding(rival, "ivo")),
        rival
            .find(one(rival, "Conflict"), Vocab.ng("conflictBetween"), Node.ANY)
            .mapWith(Triple::getObject)
            .toSet());
  }

  private static Node holding(Graph layer, String person) {
    return layer
        .find(
            NodeFactory.createURI(ToldArticle.IRIS.entity("person/" + person)),
            Vocab.ng("holdsRole"),
            Node.ANY)
        .mapWith(Triple::getObject)
        .next();
  }

  @Test
  void one_claim_of_two_outlets_is_one_and_a_negated_one_is_another() {
    ToldArticle one = article("one", "2031-03-02");
    Node demand = one.claim("Demand", "country/c1", "that the port be opened before June");
    one.answers(one.claim("Rejection", "country/c2", "the demand"), demand);
    ToldArticle two = article("two", "2031-03-03");
    two.claim("Demand", "country/c1", "the port be opened before June");
    ToldArticle not = article("not", "2031-03-03");
    not.claim("Demand", "country/c1", "that the port not be opened before June");
    Graph layer = layer(List.of(one, two, not));
    assertEquals(2, all(layer, "Demand").size());
    Node answered =
        layer
            .find(one(layer, "Rejection"), Vocab.ng("respondsTo"), Node.ANY)
            .mapWith(Triple::getObject)
            .next();
    assertEquals(Set.of("2"), values(layer, answered, "support"));
  }

  @Test
  void a_rejection_answers_a_demand_that_another_article_tells() {
    ToldArticle asks = article("asks", "2031-03-02");
    asks.isAbout(
        asks.claim("Demand", "country/c1", "that c2 withdraw from the delta"), "place/delta");
    ToldArticle refuses = article("refuses", "2031-03-04");
    refuses.isAbout(
        refuses.claim("Rejection", "country/c2", "a demand to withdraw from the delta"),
        "place/delta");
    ToldArticle other = article("other", "2031-03-05");
    other.isAbout(
        other.claim("Rejection", "country/c2", "a visit of observers to the delta"), "place/delta");
    Graph layer = layer(List.of(asks, refuses, other));
    Node demand = one(layer, "Demand");
    assertEquals(
        Set.of("a demand to withdraw from the delta"),
        layer
            .find(Node.ANY, Vocab.ng("respondsTo"), demand)
            .mapWith(t -> String.join("", values(layer, t.getSubject(), "content")))
            .toSet());
  }

  @Test
  void a_claim_that_changes_over_time_is_a_sequence() {
    ToldArticle one = article("one", "2031-03-02");
    one.claim("Demand", "country/c1", "20 billion crowns in aid");
    ToldArticle two = article("two", "2031-03-09");
    two.claim("Demand", "country/c1", "30 billion crowns in aid");
    ToldArticle three = article("three", "2031-03-20");
    three.claim("Demand", "country/c1", "35 billion crowns in aid");
    ToldArticle others = article("others", "2031-03-20");
    others.claim("Demand", "country/c2", "40 billion crowns in aid");
    Graph layer = layer(List.of(one, two, three, others));
    assertEquals(
        Set.of("35 billion crowns in aid 30", "30 billion crowns in aid 20"),
        layer
            .find(Node.ANY, Vocab.ng("follows"), Node.ANY)
            .mapWith(
                t ->
                    String.join("", values(layer, t.getSubject(), "content"))
                        + " "
                        + String.join("", values(layer, t.getObject(), "content")).substring(0, 2))
            .toSet());
  }

  @Test
  void rounds_of_talks_are_parts_of_a_series_wherever_they_are_held() {
    List<String> who = List.of("country/c1", "country/c2");
    ToldArticle first = article("first", "2031-03-03");
    first.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who);
    ToldArticle next =
        new ToldArticle("next", "next", "2031-03-10", "The second round was held in the capital.");
    next.event("Meeting", "Held", "2031-03-09", "", "place/capital-4", who);
    ToldArticle ahead =
        new ToldArticle("ahead", "ahead", "2031-03-12", "A next round will be held.");
    ahead.event("Meeting", "Planned", "", "", "place/capital-4", who);
    ToldArticle other = article("other", "2031-03-12");
    List<String> others = List.of("country/c1", "country/c3");
    other.event("Meeting", "Held", "2031-03-11", "", "place/port-9", others);
    Graph layer = layer(List.of(first, next, ahead, other));
    assertEquals(4, all(layer, "Meeting").size());
    Node series = one(layer, "EventSeries");
    assertEquals(3, layer.find(Node.ANY, Vocab.ng("partOf"), series).toList().size());
    assertEquals(2, layer.find(Node.ANY, Vocab.ng("follows"), Node.ANY).toList().size());
  }

  @Test
  void two_numbers_of_those_who_took_part_are_a_conflict() {
    List<String> who = List.of("country/c1", "country/c2");
    ToldArticle one = new ToldArticle("one", "one", "2031-03-03", "Some 40 delegates met.");
    one.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who);
    ToldArticle two = new ToldArticle("two", "two", "2031-03-03", "About 60 senior delegates met.");
    two.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who);
    ToldArticle part =
        new ToldArticle("part", "part", "2031-03-03", "With 12 delegates from the north they met.");
    part.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who);
    Graph layer = layer(List.of(one, two, part));
    one(layer, "Meeting");
    assertEquals(Set.of("number"), values(layer, one(layer, "Conflict"), "reason"));
    assertEquals(
        Set.of("40 delegates", "60 delegates"),
        all(layer, "ConflictSide").stream()
            .map(side -> layer.find(side, Vocab.LABEL, Node.ANY).next().getObject())
            .map(KnowledgeLayerTest::literal)
            .collect(Collectors.toSet()));
  }

  @Test
  void a_told_beginning_counts_when_two_hold_one_office() {
    ToldArticle since = article("since", "2031-06-01");
    Node held = since.holding("person/ana", "president", "country/c1", "Current");
    since.begins(held, "2031-01-01");
    ToldArticle other = article("other", "2031-03-01");
    other.holding("person/jon", "president", "country/c1", "Current");
    assertEquals(
        Set.of("role"),
        values(
            layer(List.of(since, other)), one(layer(List.of(since, other)), "Conflict"), "reason"));
  }

  @Test
  void what_a_person_merged_takes_in_later_articles() {
    List<String> who = List.of("person/a", "person/b");
    ToldArticle one = article("one", "2031-03-03");
    Node first = one.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who);
    ToldArticle slip = article("slip", "2031-03-04");
    Node wrong = slip.event("Meeting", "Held", "2031-03-03", "", "place/port-3", who);
    ToldArticle later = article("later", "2031-03-05");
    later.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who);
    DatasetGraph dataset = dataset(List.of(one, slip));
    assertEquals(2, all(layer(dataset), "Meeting").size());
    Txn.executeWrite(
        dataset,
        () -> {
          layer(dataset).find().forEachRemaining(t -> dataset.getDefaultGraph().add(t));
          Review.Order merge =
              new Review.Order(
                  Review.Action.MERGE, first.getURI(), wrong.getURI(), "M", "2031-03-06T00:00:00Z");
          dataset.addGraph(
              NodeFactory.createURI(ToldArticle.IRIS.curationGraph()),
              Review.decide(dataset, ToldArticle.IRIS, List.of(merge)));
          later.into(dataset);
        });
    assertEquals(Set.of("3"), values(layer(dataset), one(layer(dataset), "Meeting"), "support"));
  }

  @Test
  void copies_and_articles_of_one_publisher_count_once() {
    List<String> who = List.of("country/c1", "country/c2");
    List<ToldArticle> articles = new ArrayList<>();
    String wire = "The two met on Sunday in the old port and said little of what they had agreed.";
    for (String publisher : List.of("Courier", "Ledger", "Post")) {
      articles.add(new ToldArticle("wire-" + publisher, publisher, "2031-03-02", wire));
    }
    articles.add(new ToldArticle("own", "Post", "2031-03-03", "Our own words about the meeting."));
    articles.forEach(a -> a.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who));
    Graph layer = layer(articles);
    assertEquals(Set.of("1"), values(layer, one(layer, "Meeting"), "support"));
    ToldArticle other = new ToldArticle("other", "Herald", "2031-03-03", "Seen with our own eyes.");
    other.event("Meeting", "Held", "2031-03-02", "", "place/port-3", who);
    articles.add(other);
    Graph more = layer(articles);
    assertEquals(Set.of("2"), values(more, one(more, "Meeting"), "support"));
  }
}
