package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Answers;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.query.Question;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;
import org.newsgraph.time.AskedDay;

/**
 * A plain question as it was read: which ready-made question, about whom.
 *
 * @param question the ready-made question
 * @param values its parameters
 * @param readings how each parameter was read, in the order of the question's
 */
public record Asking(Question question, Map<String, String> values, List<Reading> readings) {
  private static final int LOOKED_AT = 40;
  private static final int OTHERS = 4;

  /** Takes copies. */
  public Asking {
    values = Map.copyOf(values);
    readings = List.copyOf(readings);
  }

  /**
   * How what was said for a parameter is understood.
   *
   * @param parameter the parameter's name
   * @param asked what was said
   * @param value what stands for it in the query
   * @param key the key of the thing that is meant; null for days and words, and where nothing of
   *     the name is known
   * @param isName whether a thing is meant
   * @param others names of other things that may have been meant
   */
  public record Reading(
      String parameter,
      String asked,
      String value,
      @Nullable String key,
      boolean isName,
      List<String> others) {
    public Reading {
      others = List.copyOf(others);
    }

    /** Whether no article tells of anything of the name. */
    boolean isUnknown() {
      return isName && key == null;
    }
  }

  /** Reads a question, its names looked up in a store; empty if no pattern understands it. */
  public static Optional<Asking> read(NewsStore store, String words) {
    return Txn.calculateRead(
        store.dataset(), () -> read(new ThingReader(store.dataset(), store.base()), words));
  }

  /**
   * What stands around the rows that answer it, a line each: how many independent sources tell
   * them, what these dispute, what they leave open.
   */
  public List<String> notes(NewsStore store) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          ThingReader reader = new ThingReader(store.dataset(), store.base());
          Table table = Table.of(reader, Answers.Ask.of(question, values));
          return Findings.of(reader, table).lines(reader);
        });
  }

  /** The query that answers it, with the values in their places. */
  public String sparql() {
    return AnswerPage.sparql(question, values);
  }

  static Optional<Asking> read(ThingReader reader, String words) {
    return PlainQuestions.understand(words).map(understood -> of(reader, understood));
  }

  private static Asking of(ThingReader reader, PlainQuestions.Understood understood) {
    Question question = understood.question();
    Map<String, String> values = new LinkedHashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (Question.Parameter parameter : question.parameters()) {
      String asked = understood.values().get(parameter.name());
      if (asked != null) {
        Reading reading = read(reader, question, parameter, asked);
        readings.add(reading);
        values.put(parameter.name(), reading.value());
      }
    }
    return new Asking(question, values, readings);
  }

  private static Reading read(
      ThingReader reader, Question question, Question.Parameter parameter, String asked) {
    return switch (parameter.kind()) {
      case DAY -> new Reading(parameter.name(), asked, day(reader, asked), null, false, List.of());
      case WORDS -> new Reading(parameter.name(), asked, asked, null, false, List.of());
      case NAME -> name(reader, question, parameter.name(), asked);
    };
  }

  /** A day without a year is one of the year of the newest article, as its readers would say it. */
  private static String day(ThingReader reader, String asked) {
    AskedDay day = AskedDay.parse(asked).orElseThrow();
    int usual =
        day.year() != 0
            ? day.year()
            : reader
                .newestDay()
                .map(newest -> Integer.parseInt(newest.substring(0, 4)))
                .orElseGet(() -> java.time.Year.now(java.time.ZoneOffset.UTC).getValue());
    return day.in(usual);
  }

  /**
   * The usual name of what a name means in the store: "Ushakov" is Yuri Ushakov there, and who
   * makes claims in Moscow is Russia. The name as it is where nothing is found.
   */
  private static Reading name(
      ThingReader reader, Question question, String parameter, String asked) {
    List<Found> found = candidates(reader, asked, parameter.equals("place"));
    List<String> others =
        found.stream().skip(1).map(Found::label).distinct().limit(OTHERS).toList();
    boolean isMute = found.isEmpty() || found.get(0).kind().equals("Place");
    if (isMute && question.group().equals("Claims")) {
      Optional<Node> speaker = speaker(reader, asked);
      if (speaker.isPresent()) {
        String key = reader.key(speaker.get());
        return new Reading(parameter, asked, reader.label(speaker.get()), key, true, List.of());
      }
    }
    return found.isEmpty()
        ? new Reading(parameter, asked, asked, null, true, List.of())
        : new Reading(parameter, asked, found.get(0).label(), found.get(0).key(), true, others);
  }

  /** Things of a name: those called exactly so first, of a place's name places. */
  private static List<Found> candidates(ThingReader reader, String name, boolean isPlace) {
    record Ranked(Found found, boolean isOther, boolean isOfOtherKind) {}
    List<Ranked> ranked = new ArrayList<>();
    for (Found thing : new Search(reader).find(name, LOOKED_AT)) {
      if (ThingReader.ENTITIES.contains(thing.kind())) {
        boolean isSo =
            thing.label().equalsIgnoreCase(name)
                || reader.values(reader.thing(thing.key()), Vocab.ALT_LABEL).stream()
                    .anyMatch(alias -> alias.getLiteralLexicalForm().equalsIgnoreCase(name));
        boolean isSomewhere = thing.kind().equals("Place") || thing.kind().equals("Country");
        ranked.add(new Ranked(thing, !isSo, isPlace && !isSomewhere));
      }
    }
    ranked.sort(Comparator.comparing(Ranked::isOther).thenComparing(Ranked::isOfOtherKind));
    return ranked.stream().map(Ranked::found).toList();
  }

  /** For whom a seat's name stands in the articles: Russia for "the Kremlin". */
  private static Optional<Node> speaker(ThingReader reader, String name) {
    for (String words : List.of(name, "the " + name, "The " + name)) {
      Optional<Node> country = reader.firstMentionedAs(words);
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }

  /** How the question was understood, in words. */
  public String reading() {
    StringBuilder reading = new StringBuilder(question.text());
    for (Reading read : readings) {
      reading.append(
          " – %s: %s".formatted(read.parameter().toLowerCase(Locale.ROOT), read.value()));
      if (read.isUnknown()) {
        reading.append(" (no article tells of anything of this name)");
      }
    }
    return reading.toString();
  }
}
