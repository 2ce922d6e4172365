package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.newsgraph.Pipeline;
import org.newsgraph.fuse.KnowledgeLayer;
import org.newsgraph.model.Article;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.ReferenceGraph;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.Reading;

/** Labelled pairs of articles, the whole way: whether the events that they tell become one. */
class ArticlePairsTest {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Pipeline PIPELINE = Pipeline.standard();
  private static final Graph REFERENCE = ReferenceGraph.of(PIPELINE.gazetteer(), IRIS);

  private record Pair(
      String answer, String why, String firstDay, String first, String secondDay, String second) {
    static List<Pair> all() throws IOException {
      List<Pair> pairs = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of("src/test/resources/fusion/articles.tsv"))) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && !cells[0].equals("answer")) {
          pairs.add(new Pair(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
        }
      }
      return pairs;
    }

    /** What the program makes of it. */
    String found() {
      DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
      return Txn.calculateWrite(
          dataset,
          () -> {
            dataset.addGraph(NodeFactory.createURI(IRIS.referenceGraph()), REFERENCE);
            Node one = tell(dataset, "one", firstDay, first);
            Node other = tell(dataset, "other", secondDay, second);
            Graph layer = KnowledgeLayer.of(dataset, IRIS);
            for (Node event : reportedIn(layer, one)) {
              if (reportedIn(layer, other).contains(event)) {
                return "same";
              }
            }
            return layer.contains(Node.ANY, Vocab.ng("maybeSameEventAs"), Node.ANY)
                ? "undecidable"
                : "different";
          });
    }
  }

  private static Node tell(DatasetGraph dataset, String id, String day, String text) {
    LocalDate published = day.isEmpty() ? null : LocalDate.parse(day);
    Reading reading = ArticleReader.bundled(published).text(id, "News\n\n" + text + "\n");
    Article article = ((Reading.Taken) reading).article();
    Node name = NodeFactory.createURI(IRIS.article(article.hash()));
    dataset.addGraph(name, ArticleGraph.of(PIPELINE.apply(article), IRIS, PIPELINE.run()));
    return name;
  }

  private static List<Node> reportedIn(Graph layer, Node article) {
    return layer
        .find(Node.ANY, Vocab.ng("reportedIn"), article)
        .mapWith(t -> t.getSubject())
        .filterKeep(fact -> layer.contains(fact, Vocab.ng("statusReport"), Node.ANY))
        .toList();
  }

  @Test
  void articles_of_two_events_never_make_one_and_most_articles_of_one_do() throws IOException {
    List<String> wrong = new ArrayList<>();
    int falseMerges = 0;
    int same = 0;
    int joined = 0;
    List<Pair> pairs = Pair.all();
    for (Pair pair : pairs) {
      String found = pair.found();
      if (!found.equals(pair.answer())) {
        wrong.add(found + ": " + pair);
      }
      boolean isSame = pair.answer().equals("same");
      same += isSame ? 1 : 0;
      joined += isSame && found.equals("same") ? 1 : 0;
      falseMerges += !isSame && found.equals("same") ? 1 : 0;
    }
    String report =
        "%d of %d pairs as labelled; of %d of one event %d joined; %d false merges\n%s"
            .formatted(
                pairs.size() - wrong.size(),
                pairs.size(),
                same,
                joined,
                falseMerges,
                String.join("\n", wrong));
    assertEquals(0, falseMerges, report);
    assertTrue(joined >= 0.8 * same, report);
    System.out.println(report);
  }
}
