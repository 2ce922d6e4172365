package org.newsgraph.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.newsgraph.rdf.Vocab;

/** The project's own labelled pairs of tellings. */
class EventPairsTest {
  private static final List<String> WITHIN =
      List.of(
          "place/alva-castle place/port-alva",
          "place/port-alva country/westria",
          "place/lindon country/ostria");

  private record Pair(String answer, String one, String other, String why) {}

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/fusion/pairs.tsv"))) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && !cells[0].equals("answer")) {
        pairs.add(new Pair(cells[0], cells[1], cells[2], cells[3]));
      }
    }
    return pairs;
  }

  private static Node tell(DatasetGraph dataset, String id, String telling) {
    String[] parts = telling.replaceAll("(?<= )-(?= |$)", "~").split(" ");
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].equals("~") ? "" : parts[i];
    }
    String[] days = (parts[3] + "..").split("\\.\\.", -1);
    ToldArticle article = new ToldArticle(id, id, parts[2], "As told by " + id + ": " + telling);
    List<String> agents = parts[5].isEmpty() ? List.of() : List.of(parts[5].split(","));
    Node fact = article.event(parts[0], parts[1], days[0], days[1], parts[4], agents);
    article.into(dataset);
    return fact;
  }

  private static String answer(Pair pair) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    return Txn.calculateWrite(
        dataset,
        () -> {
          ToldArticle.reference(dataset, WITHIN);
          ToldArticle who = new ToldArticle("who-is-who", "", "2031-01-01", "Who is who.");
          who.holding("person/ana-ruiz", "minister", "country/norland", "Current");
          who.holding("person/omar-kesh", "trade minister", "country/norland", "Current");
          who.holding("person/bela-torn", "minister", "country/sudmark", "Current");
          who.holding("person/ivo-lund", "trade minister", "country/sudmark", "Current");
          who.holding("person/cem-aydan", "minister", "country/ostria", "Current");
          who.into(dataset);
          Node one = tell(dataset, "one", pair.one());
          Node other = tell(dataset, "other", pair.other());
          Graph layer = KnowledgeLayer.of(dataset, ToldArticle.IRIS);
          Node first = node(layer, one);
          Node second = node(layer, other);
          return first.equals(second)
              ? "same"
              : layer.contains(first, Vocab.ng("maybeSameEventAs"), second)
                  ? "undecidable"
                  : "different";
        });
  }

  private static Node node(Graph layer, Node fact) {
    return layer.find(Node.ANY, Vocab.DERIVED_FROM, fact).mapWith(t -> t.getSubject()).next();
  }

  @Test
  void no_two_events_are_made_one_and_most_tellings_of_one_event_are_joined() throws IOException {
    List<String> wrong = new ArrayList<>();
    int falseMerges = 0;
    int same = 0;
    int found = 0;
    List<Pair> pairs = pairs();
    for (Pair pair : pairs) {
      String answer = answer(pair);
      if (!answer.equals(pair.answer())) {
        wrong.add("%s, not %s: %s".formatted(answer, pair.answer(), pair));
      }
      if (pair.answer().equals("same")) {
        same++;
        found += answer.equals("same") ? 1 : 0;
      } else {
        falseMerges += answer.equals("same") ? 1 : 0;
      }
    }
    String report = String.join("\n", wrong);
    assertTrue(pairs.size() >= 60, "only " + pairs.size());
    assertEquals(0, falseMerges, report);
    assertTrue(found >= 0.8 * same, "%d of %d\n%s".formatted(found, same, report));
    assertEquals(List.of(), wrong);
  }
}
