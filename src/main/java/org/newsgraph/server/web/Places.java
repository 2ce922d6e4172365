package org.newsgraph.server.web;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.answer.Knowledge;

/** Where places lie, by the gazetteer in the reference graph. */
final class Places {
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final Node LATITUDE = NodeFactory.createURI(WGS84 + "lat");
  private static final Node LONGITUDE = NodeFactory.createURI(WGS84 + "long");

  private final Knowledge reader;

  Places(Knowledge reader) {
    this.reader = reader;
  }

  /**
   * Where something lies, or the nearest place around it whose point is known.
   *
   * @param place what the point is of
   */
  record Point(Node place, double latitude, double longitude) {}

  /** Where a place lies; empty if the gazetteer knows no point of it or of what it lies in. */
  Optional<Point> point(Node place) {
    Node around = place;
    // A place in a place in a country: more steps would be a circle.
    for (int i = 0; i < 5; i++) {
      Optional<String> latitude = reference(around, LATITUDE);
      Optional<String> longitude = reference(around, LONGITUDE);
      if (latitude.isPresent() && longitude.isPresent()) {
        return Optional.of(
            new Point(
                around, Double.parseDouble(latitude.get()), Double.parseDouble(longitude.get())));
      }
      List<Node> wider = reader.values(around, "within");
      if (wider.isEmpty()) {
        return Optional.empty();
      }
      around = wider.get(0);
    }
    return Optional.empty();
  }

  private Optional<String> reference(Node thing, Node property) {
    Iterator<Quad> quads =
        reader.dataset().find(reader.thing("graph/reference"), thing, property, Node.ANY);
    return quads.hasNext()
        ? Optional.of(quads.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }
}
