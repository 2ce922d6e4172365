package org.newsgraph.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.assembler.Mode;
import org.apache.jena.assembler.assemblers.AssemblerBase;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.rdf.Vocab;

/**
 * Lets a Fuseki configuration say {@code ng:Store} where it wants the store that this process has
 * open: a second opening of the same folder would find it in use.
 */
final class StoreAssembler extends AssemblerBase {
  private static final Resource STORE = ResourceFactory.createResource(Vocab.NG + "Store");
  private static final Property FOLDER = ResourceFactory.createProperty(Vocab.NG + "folder");
  private static final Map<String, DatasetGraph> OPEN = new ConcurrentHashMap<>();

  static {
    Assembler.general().implementWith(STORE, new StoreAssembler());
  }

  private StoreAssembler() {}

  /** Makes each {@code ng:Store} of a configuration mean a dataset. */
  static void bind(Model configuration, String folder, DatasetGraph dataset) {
    OPEN.put(folder, dataset);
    configuration
        .listResourcesWithProperty(RDF.type, STORE)
        .toList()
        .forEach(store -> store.addProperty(FOLDER, folder));
  }

  static void release(String folder) {
    OPEN.remove(folder);
  }

  @Override
  public Object open(Assembler assembler, Resource root, Mode mode) {
    String folder = root.getRequiredProperty(FOLDER).getString();
    DatasetGraph dataset = OPEN.get(folder);
    if (dataset == null) {
      throw new IllegalStateException("no store is open at " + folder);
    }
    return DatasetFactory.wrap(dataset);
  }
}
