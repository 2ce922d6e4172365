package org.newsgraph.rdf;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.Argument;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.Fact;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.PartialDate;
import org.newsgraph.model.Status;
import org.newsgraph.model.Text;
import org.newsgraph.model.Value;
import org.newsgraph.model.Words;

/**
 * One line of English for a fact, made by the pattern of its kind: {@code {slot}} stands for what
 * fills a slot, {@code [ … ]} is left out where one of its slots is empty, {@code |} parts
 * alternatives.
 */
final class FactText {
  private static final int MOST_NAMES = 4;
  private static final int MOST_CONTENT = 80;
  private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]|\\{(\\w+)\\}|[^\\[{]+");
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

  private final LinkedArticle article;

  FactText(LinkedArticle article) {
    this.article = article;
  }

  String label(Fact fact) {
    StringBuilder label = new StringBuilder();
    Matcher part = PART.matcher(fact.kind().labelPattern());
    boolean beginsWithName = false;
    while (part.find()) {
      if (part.group(1) != null) {
        label.append(choice(fact, part.group(1)));
      } else if (part.group(2) != null) {
        beginsWithName |= label.isEmpty() && fact.kind().slot(part.group(2)).isPresent();
        label.append(filled(fact, part.group(2)));
      } else {
        label.append(part.group());
      }
    }
    if (!beginsWithName && !label.isEmpty()) {
      label.setCharAt(0, Character.toUpperCase(label.charAt(0)));
    }
    return label.toString();
  }

  /** The first alternative whose slots are all filled; the empty string if there is none. */
  private String choice(Fact fact, String alternatives) {
    for (String alternative : alternatives.split("\\|")) {
      Matcher slot = SLOT.matcher(alternative);
      StringBuilder words = new StringBuilder();
      boolean isWhole = true;
      while (slot.find()) {
        String filled = filled(fact, slot.group(1));
        isWhole &= !filled.isEmpty();
        slot.appendReplacement(words, Matcher.quoteReplacement(filled));
      }
      if (isWhole) {
        return slot.appendTail(words).toString();
      }
    }
    return "";
  }

  private String filled(Fact fact, String name) {
    return switch (name) {
      case "kind" -> fact.kind().label();
      case "who" -> joined(fact.parties().stream().map(this::name));
      case "date" -> days(fact);
      default ->
          joined(
              fact.kind().slot(name).stream()
                  .flatMap(slot -> fact.values(slot))
                  .map(this::words)
                  .filter(words -> !words.isEmpty()));
    };
  }

  private String words(Value value) {
    if (value instanceof Argument argument) {
      return name(argument);
    }
    if (value instanceof Words words) {
      return shortened(article.article().text().words(words.span()).replaceAll("\\s+", " "));
    }
    if (value instanceof Text text) {
      return text.string();
    }
    if (value instanceof Status status) {
      return status.isUsual() ? "" : status.word();
    }
    return value instanceof PartialDate day ? date(day) : "";
  }

  private static String shortened(String words) {
    if (words.length() <= MOST_CONTENT) {
      return words;
    }
    int space = words.lastIndexOf(' ', MOST_CONTENT);
    return words.substring(0, space > 0 ? space : MOST_CONTENT) + " …";
  }

  private String name(Argument argument) {
    return article.entity(argument).label();
  }

  private static String joined(Stream<String> words) {
    List<String> names = new ArrayList<>(words.distinct().toList());
    if (names.size() > MOST_NAMES) {
      int more = names.size() - MOST_NAMES + 1;
      return String.join(", ", names.subList(0, MOST_NAMES - 1)) + " and " + more + " others";
    }
    if (names.size() < 2) {
      return names.stream().collect(Collectors.joining());
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String days(Fact fact) {
    PartialDate begin = fact.date(CoreSlot.BEGIN);
    PartialDate end = fact.date(CoreSlot.END);
    if (begin == null) {
      return "";
    }
    return end == null ? date(begin) : date(begin) + " to " + date(end);
  }

  private static String date(PartialDate date) {
    String year = Integer.toString(date.year());
    if (date.month() == 0) {
      return year;
    }
    String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return (date.day() == 0 ? "" : date.day() + " ") + month + " " + year;
  }
}
