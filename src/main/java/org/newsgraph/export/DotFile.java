package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A digraph for Graphviz. What is not asserted is dashed; the quote is the tooltip of an SVG made
 * of it, the article's address its link.
 */
final class DotFile {
  private final PrintStream out;

  private DotFile(PrintStream out) {
    this.out = out;
  }

  static void write(NodeLink graph, OutputStream out) {
    PrintStream dot = new PrintStream(out, false, StandardCharsets.UTF_8);
    new DotFile(dot).document(graph);
    dot.flush();
  }

  private void document(NodeLink graph) {
    out.print("digraph newsgraph {\n  charset=\"UTF-8\";\n  rankdir=LR;\n");
    for (NodeLink.Vertex vertex : graph.vertices()) {
      boolean isSure =
          vertex.isEntity() || "true".equals(vertex.attributes().get(Attribute.ASSERTED));
      out.printf(
          "  %s [label=%s, shape=%s%s%s];\n",
          quoted(vertex.id()),
          quoted(vertex.label()),
          vertex.isEntity() ? "ellipse" : "box",
          isSure ? "" : ", style=dashed",
          values(vertex.attributes()));
    }
    for (NodeLink.Link link : graph.links()) {
      out.printf(
          "  %s -> %s [label=%s%s%s%s];\n",
          quoted(link.from()),
          quoted(link.to()),
          quoted(link.relation()),
          link.isDirected() ? "" : ", dir=none",
          link.isAsserted() ? "" : ", style=dashed",
          values(link.attributes()));
    }
    out.print("}\n");
  }

  private static String values(Map<Attribute, String> attributes) {
    StringBuilder values = new StringBuilder();
    String quote = attributes.get(Attribute.QUOTE);
    String url = attributes.get(Attribute.URL);
    if (quote != null) {
      values.append(", tooltip=").append(quoted(quote));
    }
    if (url != null) {
      values.append(", URL=").append(quoted(url));
    }
    attributes.forEach(
        (attribute, value) -> {
          if (attribute != Attribute.QUOTE && attribute != Attribute.URL) {
            values.append(", ").append(attribute.key()).append('=').append(quoted(value));
          }
        });
    return values.toString();
  }

  /**
   * A quoted ID of the DOT language, in which a backslash begins an escape too. Some readers take
   * one before the last quotation mark for that mark's, so it never stands there.
   */
  private static String quoted(String text) {
    String end = text.endsWith("\\") ? " " : "";
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + end + "\"";
  }
}
