package org.newsgraph.server.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Wording;
import org.newsgraph.model.EventStatus;
import org.newsgraph.server.web.Events.Event;

/**
 * Events in time: how many there are in each month or year, a chart of a stretch of them, and the
 * list that tells them, which needs no script.
 */
final class TimelinePage {
  private static final int MOST = 120;
  private static final int MOST_UNDATED = 60;

  /** More months than these are told by the year. */
  private static final int MOST_MONTHS = 48;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put("", "all");
    SHOWN.put("held", "what took place");
    SHOWN.put("planned", "what is planned");
    SHOWN.put("not", "what was called off, denied or imagined");
  }

  private final Knowledge reader;
  private final Supplier<List<Event>> all;
  private final String about;
  private final String from;
  private final String to;
  private final String shown;

  /**
   * @param all all events in the order of time
   * @param about the key of a thing that the events have to do with, or empty
   * @param from the first day, month or year, or empty
   * @param to the last, or empty
   * @param shown {@code held}, {@code planned} or {@code not}; empty for all
   */
  private TimelinePage(
      Knowledge reader,
      Supplier<List<Event>> all,
      String about,
      String from,
      String to,
      String shown) {
    this.reader = reader;
    this.all = all;
    this.about = about;
    this.from = from;
    this.to = to;
    this.shown = SHOWN.containsKey(shown) ? shown : "";
  }

  static Reply of(Visit visit) {
    TimelinePage page =
        new TimelinePage(
            visit.knowledge(),
            () -> visit.overview().events(),
            visit.parameter("of"),
            visit.day("from"),
            visit.day("to"),
            visit.parameter("show"));
    return Reply.page(
        Shell.page(Shell.Way.TIMELINE, "Timeline", page::write, "d3.min.js", "timeline.js"));
  }

  /** Where a script draws what the list behind it tells; hidden where none runs. */
  static void chart(Html html, String label) {
    html.open("div", "class", "chart", "data-label", label, "hidden", "").close("div");
  }

  private void write(Html html) {
    Node thing = reader.thing(about);
    boolean isOfThing = !about.isEmpty() && reader.isKnown(thing);
    List<Event> events =
        (isOfThing ? Events.of(reader, thing) : all.get()).stream().filter(this::isWanted).toList();
    html.open("h1").text("Timeline");
    if (isOfThing) {
      html.text(" of ").link(Address.page(reader, thing), reader.label(thing));
    }
    html.close("h1");
    form(html);
    List<Event> dated = events.stream().filter(event -> !event.begin().isEmpty()).toList();
    months(html, dated);
    List<Event> window = dated.stream().filter(this::isInside).toList();
    List<Event> latest = window.subList(Math.max(0, window.size() - MOST), window.size());
    List<Event> undated = events.stream().filter(event -> event.begin().isEmpty()).toList();
    boolean isWindowed = !from.isEmpty() || !to.isEmpty();
    html.open("section");
    if (!latest.isEmpty()) {
      chart(html, "Events by day; the list below tells the same");
    }
    list(html, latest);
    if (latest.isEmpty()) {
      html.element("p", "No event with a date is told of this time.", "class", "unknown");
    }
    if (latest.size() < window.size()) {
      html.open("p", "class", "ways");
      html.link(address(from, latest.get(0).begin()), "Earlier events");
      html.text(" %d more".formatted(window.size() - latest.size())).close("p");
    }
    if (!undated.isEmpty() && !isWindowed) {
      html.element("h2", "Date not known");
      new FactView(reader)
          .list(html, undated.stream().limit(MOST_UNDATED).map(Event::node).toList());
      if (undated.size() > MOST_UNDATED) {
        html.element("p", "The first %d of %d.".formatted(MOST_UNDATED, undated.size()));
      }
    }
    html.close("section");
  }

  private boolean isWanted(Event event) {
    return switch (shown) {
      case "held" -> event.isTaken();
      case "planned" -> event.status() == EventStatus.PLANNED;
      case "not" -> !event.isTaken() && event.status() != EventStatus.PLANNED;
      default -> true;
    };
  }

  /** Dates compare as text as far as both go: a month is inside a window that touches it. */
  private boolean isInside(Event event) {
    String end = event.end().isEmpty() ? event.begin() : event.end();
    return cut(end, from).compareTo(cut(from, end)) >= 0
            && cut(event.begin(), to).compareTo(cut(to, event.begin())) <= 0
        || from.isEmpty() && to.isEmpty();
  }

  private static String cut(String date, String other) {
    return date.substring(0, Math.min(date.length(), other.length()));
  }

  private void form(Html html) {
    html.open("form", "action", "/timeline", "class", "tools");
    if (!about.isEmpty()) {
      html.open("input", "type", "hidden", "name", "of", "value", about);
    }
    for (String[] field : new String[][] {{"from", "From", from}, {"to", "To", to}}) {
      html.open("label").text(field[1] + " ");
      html.open(
          "input",
          "name",
          field[0],
          "value",
          field[2],
          "placeholder",
          "year, month or day",
          "pattern",
          "[0-9]{4}(-[0-9]{2}){0,2}",
          "title",
          "2026, 2026-03 or 2026-03-31");
      html.close("label");
    }
    html.open("label").text("Show ").open("select", "name", "show");
    SHOWN.forEach(
        (value, words) -> {
          if (value.equals(shown)) {
            html.element("option", words, "value", value, "selected", "");
          } else {
            html.element("option", words, "value", value);
          }
        });
    html.close("select").close("label");
    html.element("button", "Show", "type", "submit").close("form");
  }

  private String address(String first, String last) {
    Map<String, String> values = new TreeMap<>();
    values.put("of", about);
    values.put("from", first);
    values.put("to", last);
    values.put("show", shown);
    values.values().removeIf(String::isEmpty);
    return Address.of("/timeline", values);
  }

  /** A bar for each month, or each year where there are many months: a click shows its events. */
  private void months(Html html, List<Event> dated) {
    if (dated.isEmpty()) {
      return;
    }
    int length =
        span(dated.get(0).begin(), dated.get(dated.size() - 1).begin()) > MOST_MONTHS ? 4 : 7;
    Map<String, int[]> counts = new TreeMap<>();
    for (Event event : dated) {
      String bin = event.begin().substring(0, Math.min(length, event.begin().length()));
      counts.computeIfAbsent(bin, b -> new int[2])[event.isTaken() ? 0 : 1]++;
    }
    if (counts.size() < 2) {
      return;
    }
    fill(counts, length);
    int most = counts.values().stream().mapToInt(count -> count[0] + count[1]).max().orElse(1);
    html.open(
        "ol", "class", "months", "aria-label", "Events by " + (length == 4 ? "year" : "month"));
    counts.forEach(
        (bin, count) -> {
          boolean isCurrent = bin.equals(from) && bin.equals(to);
          html.open("li");
          html.open("a", "href", address(bin, bin), "class", isCurrent ? "current" : "other");
          html.open("svg", "viewBox", "0 0 20 60", "aria-hidden", "true");
          int held = 56 * count[0] / most;
          int open = 56 * count[1] / most;
          bar(html, 60 - held, held, "held");
          bar(html, 60 - held - open, open, "open");
          html.close("svg").element("span", bin);
          html.element("small", Wording.count(count[0] + count[1], "event"));
          html.close("a").close("li");
        });
    html.close("ol");
  }

  /** Empty months and years between others are shown too, unless there are very many. */
  private static void fill(Map<String, int[]> counts, int length) {
    List<String> bins = new ArrayList<>(counts.keySet());
    String last = bins.get(bins.size() - 1);
    List<String> all = new ArrayList<>();
    String bin = bins.get(0);
    while (bin.compareTo(last) < 0 && all.size() < MOST_MONTHS) {
      all.add(bin);
      bin =
          length == 4 || bin.length() == 4
              ? Integer.toString(year(bin) + 1)
              : YearMonth.parse(bin).plusMonths(1).toString();
    }
    if (all.size() < MOST_MONTHS) {
      all.forEach(empty -> counts.putIfAbsent(empty, new int[2]));
    }
  }

  private static void bar(Html html, int top, int height, String kind) {
    html.open(
            "rect",
            "x",
            "3",
            "width",
            "14",
            "y",
            Integer.toString(top),
            "height",
            Integer.toString(height),
            "class",
            kind)
        .close("rect");
  }

  private static int span(String first, String last) {
    return 12 * (year(last) - year(first)) + 12;
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }

  /** The events, the latest first, under the months in which they began. */
  private void list(Html html, List<Event> events) {
    Map<String, List<Node>> months = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (int i = events.size() - 1; i >= 0; i--) {
      Event event = events.get(i);
      months
          .computeIfAbsent(cut(event.begin(), "2026-01"), month -> new ArrayList<>())
          .add(event.node());
    }
    FactView facts = new FactView(reader);
    months.forEach(
        (month, nodes) -> {
          html.element(
              "h2",
              month.length() == 4
                  ? month + ", month not known"
                  : YearMonth.parse(month).format(MONTH));
          facts.list(html, nodes);
        });
  }
}
