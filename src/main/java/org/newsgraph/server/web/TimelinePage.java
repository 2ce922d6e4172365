package org.newsgraph.server.web;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.newsgraph.model.PartialDate;

/** Events in time: a strip to see where they lie, and the list that tells them. */
final class TimelinePage {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 120;
  private static final int MARGIN = 12;
  private static final int MOST = 300;

  private final ThingReader reader;

  TimelinePage(ThingReader reader) {
    this.reader = reader;
  }

  String page() {
    return Shell.page("Timeline", "", this::write);
  }

  private void write(Html html) {
    List<Node> events = Events.all(reader);
    html.element("h1", "Timeline");
    List<Node> dated =
        events.stream().filter(event -> !reader.literal(event, "begin").isEmpty()).toList();
    List<Node> shown = dated.subList(Math.max(0, dated.size() - MOST), dated.size());
    if (!shown.isEmpty()) {
      strip(html, shown);
    }
    html.element(
        "p",
        "A dot is a day, a bar a month or a year of which no day is told; hollow ones did not take place or are planned.");
    FactView facts = new FactView(reader);
    facts.list(html, shown);
    List<Node> undated =
        events.stream().filter(event -> reader.literal(event, "begin").isEmpty()).toList();
    html.element("h2", "Without a date");
    facts.list(html, undated.subList(0, Math.min(MOST, undated.size())));
    if (events.size() > MOST) {
      html.element("p", "At most %d of each kind are shown.".formatted(MOST));
    }
  }

  private void strip(Html html, List<Node> events) {
    long first = day(reader.literal(events.get(0), "begin"), false);
    long last = first + 1;
    for (Node event : events) {
      last = Math.max(last, day(reader.literal(event, "begin"), true));
    }
    html.open(
        "svg",
        "viewBox",
        "0 0 %d %d".formatted(WIDTH, HEIGHT),
        "class",
        "timeline",
        "role",
        "img",
        "aria-label",
        "%d events from %s on; the list below tells them"
            .formatted(events.size(), reader.literal(events.get(0), "begin")));
    html.open("line", "x1", MARGIN + "", "x2", WIDTH - MARGIN + "", "y1", "90", "y2", "90")
        .close("line");
    int row = 0;
    for (Node event : events) {
      String begin = reader.literal(event, "begin");
      double x = place(day(begin, false), first, last);
      double width = place(day(begin, true), first, last) - x;
      boolean isHeld = reader.label(reader.values(event, "status").get(0)).matches("Held|Ongoing");
      String y = Integer.toString(80 - row++ % 5 * 14);
      html.open("a", "href", reader.address(event));
      if (begin.length() == "2026-01-01".length()) {
        html.open("circle", "cx", number(x), "cy", y, "r", "5", "class", isHeld ? "held" : "open");
        html.element("title", begin + " " + reader.label(event)).close("circle");
      } else {
        html.open(
            "rect",
            "x",
            number(x),
            "y",
            y,
            "width",
            number(Math.max(5, width)),
            "height",
            "6",
            "class",
            isHeld ? "held" : "open");
        html.element("title", begin + " " + reader.label(event)).close("rect");
      }
      html.close("a");
    }
    html.element("text", reader.literal(events.get(0), "begin"), "x", MARGIN + "", "y", "112");
    html.element(
        "text",
        reader.literal(events.get(events.size() - 1), "begin"),
        "x",
        WIDTH - MARGIN + "",
        "y",
        "112",
        "text-anchor",
        "end");
    html.close("svg");
  }

  private static double place(long day, long first, long last) {
    return MARGIN + (double) (day - first) / (last - first) * (WIDTH - 2 * MARGIN);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The first or last day of a day, month or year, in days since 1970. */
  private static long day(String date, boolean isLast) {
    PartialDate partial = PartialDate.parse(date);
    return (isLast ? partial.last() : partial.first()).toEpochDay();
  }
}
