package org.newsgraph.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.model.ConfigException;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;

/** A store as RDF, streamed where the format allows it. */
final class RdfFile {
  private static final Node REIFIES =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final Node SAME_AS = NodeFactory.createURI(OWL + "sameAs");

  private final DatasetGraph dataset;
  private final Knowledge layer;
  private final Iris iris;
  private final Set<RdfExtra> extras;

  RdfFile(Knowledge layer, Set<RdfExtra> extras) {
    this.dataset = layer.dataset();
    this.layer = layer;
    this.iris = new Iris(layer.base());
    this.extras = extras;
  }

  /** Writes all quads, or the knowledge layer where the format has no graphs. */
  void write(RDFFormat format, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    new TreeMap<>(Vocab.PREFIXES).forEach(stream::prefix);
    if (extras.contains(RdfExtra.OWL_SAME_AS)) {
      stream.prefix("owl", OWL);
    }
    boolean hasGraphs = format.getLang().equals(RDFFormat.TRIG.getLang());
    if (hasGraphs || format.getLang().equals(RDFFormat.NQUADS.getLang())) {
      Iterator<Quad> quads = dataset.find();
      quads.forEachRemaining(stream::quad);
      extra().forEach(triple -> stream.quad(Quad.create(Quad.defaultGraphIRI, triple)));
    } else {
      dataset.getDefaultGraph().find().forEachRemaining(stream::triple);
      extra().forEach(stream::triple);
    }
    stream.finish();
  }

  /**
   * Writes the knowledge layer as JSON-LD.
   *
   * @throws ConfigException {@code EXPORT-OPTION} for reifiers, which JSON-LD does not know
   */
  void writeJsonld(OutputStream out) {
    if (extras.contains(RdfExtra.REIFIERS)) {
      throw new ConfigException(
          "EXPORT-OPTION",
          "JSON-LD has no triple terms, so no reifiers; expected turtle, trig or nquads",
          null);
    }
    Graph graph = Vocab.emptyGraph();
    GraphUtil.addInto(graph, dataset.getDefaultGraph());
    extra().forEach(graph::add);
    RDFDataMgr.write(out, graph, RDFFormat.JSONLD_PLAIN);
  }

  private List<Triple> extra() {
    List<Triple> extra = new ArrayList<>();
    if (extras.contains(RdfExtra.OWL_SAME_AS)) {
      dataset
          .getDefaultGraph()
          .find(Node.ANY, Vocab.EXACT_MATCH, Node.ANY)
          .forEachRemaining(
              exact -> extra.add(Triple.create(exact.getSubject(), SAME_AS, exact.getObject())));
    }
    if (extras.contains(RdfExtra.REIFIERS)) {
      for (NodeLink.Link link : NodeLink.of(layer).links()) {
        reifier(link, link.from(), link.to(), extra);
        if (!link.isDirected()) {
          reifier(link, link.to(), link.from(), extra);
        }
      }
    }
    return extra;
  }

  private void reifier(NodeLink.Link link, String from, String to, List<Triple> extra) {
    Node reifier = NodeFactory.createURI(iris.known("reifier", List.of(from, link.relation(), to)));
    Node fact = NodeFactory.createURI(link.attributes().getOrDefault(Attribute.FACT, from));
    Triple told =
        Triple.create(
            NodeFactory.createURI(from), Vocab.ng(link.relation()), NodeFactory.createURI(to));
    extra.add(Triple.create(reifier, REIFIES, NodeFactory.createTripleTerm(told)));
    extra.add(Triple.create(reifier, Vocab.DERIVED_FROM, fact));
    for (String property : List.of("evidence", "reportedIn", "support", "stance", "status")) {
      for (Node value : layer.values(fact, property)) {
        extra.add(Triple.create(reifier, Vocab.ng(property), value));
      }
    }
  }
}
