package org.newsgraph.rdf;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Claim;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.Fact;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.PartialDate;
import org.newsgraph.model.RoleHolding;

/** One line of English for a fact, made from its slots. */
final class FactText {
  private static final int MOST_NAMES = 4;
  private static final int MOST_CONTENT = 80;

  private final LinkedArticle article;

  FactText(LinkedArticle article) {
    this.article = article;
  }

  String label(Fact fact) {
    if (fact instanceof Event event) {
      return event(event);
    }
    if (fact instanceof RoleHolding holding) {
      return holding(holding);
    }
    if (fact instanceof Claim claim) {
      return claim(claim);
    }
    if (fact instanceof Kinship kinship) {
      return "%s, %s of %s"
          .formatted(name(kinship.person()), kinship.relation(), name(kinship.relative()));
    }
    throw new IllegalArgumentException("unknown kind of fact: " + fact);
  }

  private String event(Event event) {
    StringBuilder label = new StringBuilder();
    if (event.status() != EventStatus.HELD) {
      label.append(event.status().label()).append(' ');
    }
    String type = event.type().label();
    label.append(label.isEmpty() ? type : type.toLowerCase(Locale.ROOT));
    if (!event.participants().isEmpty()) {
      label
          .append(" of ")
          .append(names(event.participants().stream().map(p -> p.participant()).toList()));
    }
    Argument place = event.venue() != null ? event.venue() : event.place();
    if (place != null) {
      label.append(event.venue() != null ? " at " : " in ").append(name(place));
    }
    if (event.date() != null) {
      label.append(", ").append(date(event.date().begin(), event.date().end()));
    }
    return label.toString();
  }

  private String holding(RoleHolding holding) {
    String marker =
        holding.status() == HoldingStatus.CURRENT
            ? ""
            : holding.status().label().toLowerCase(Locale.ROOT) + " ";
    return "%s, %s%s%s"
        .formatted(
            name(holding.holder()),
            marker,
            holding.title(),
            holding.organization() == null ? "" : " (" + name(holding.organization()) + ")");
  }

  private String claim(Claim claim) {
    StringBuilder label = new StringBuilder(names(claim.claimants()));
    label.append(", ").append(claim.act().label().toLowerCase(Locale.ROOT));
    if (!claim.addressees().isEmpty()) {
      label.append(" to ").append(names(claim.addressees()));
    }
    if (claim.content() != null) {
      String words = article.article().text().words(claim.content()).replaceAll("\\s+", " ");
      label.append(": ").append(shortened(words));
    }
    return label.toString();
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

  private String names(List<Argument> arguments) {
    List<String> names = arguments.stream().map(this::name).distinct().toList();
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

  private static String date(PartialDate begin, @Nullable PartialDate end) {
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
