package org.newsgraph.export;

import java.io.OutputStream;
import java.util.Locale;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.store.NewsStore;

/** How a graph is written for other programs. */
public enum GraphFormat {
  /** The whole store, a quad a line, in no certain order. */
  NQUADS,
  /** The whole store. */
  TRIG,
  /** The knowledge layer. */
  TURTLE,
  /** The knowledge layer. */
  JSONLD,
  /** Entities and events for Gephi. */
  GEXF,
  /** Entities and events for yEd and others. */
  GRAPHML,
  /** Entities and events for Cytoscape. */
  CYTOSCAPE,
  /** Entities and events for Graphviz. */
  DOT,
  /** Roles and meetings of things in Wikidata, to propose there. */
  QUICKSTATEMENTS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a store. */
  public void write(NewsStore store, OutputStream out) {
    DatasetGraph dataset = store.dataset();
    Txn.executeRead(
        dataset,
        () -> {
          switch (this) {
            case NQUADS -> RDFDataMgr.write(out, dataset, RDFFormat.NQUADS_UTF8);
            case TRIG -> RDFDataMgr.write(out, dataset, RDFFormat.TRIG_BLOCKS);
            case TURTLE ->
                RDFDataMgr.write(out, dataset.getDefaultGraph(), RDFFormat.TURTLE_BLOCKS);
            case JSONLD -> RDFDataMgr.write(out, dataset.getDefaultGraph(), RDFFormat.JSONLD_PLAIN);
            case GEXF -> NodeLink.of(dataset).writeGexf(out);
            case GRAPHML -> NodeLink.of(dataset).writeGraphml(out);
            case CYTOSCAPE -> NodeLink.of(dataset).writeCytoscape(out);
            case DOT -> NodeLink.of(dataset).writeDot(out);
            case QUICKSTATEMENTS -> new QuickStatements(dataset).write(out);
          }
        });
  }
}
