package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.query.Question;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.time.AskedDay;

/** Reads the questions that a pattern matches, and looks up in a store whom their names mean. */
final class PatternReader implements QuestionReader {
  private static final int LOOKED_AT = 40;
  private static final int OTHERS = 4;

  private final Knowledge knowledge;

  PatternReader(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Optional<Asking> read(String words) {
    return PlainQuestions.understand(words).map(this::of);
  }

  private Asking of(PlainQuestions.Understood understood) {
    Question question = understood.question();
    Map<String, String> values = new LinkedHashMap<>();
    List<Asking.Reading> readings = new ArrayList<>();
    for (Question.Parameter parameter : question.parameters()) {
      String asked = understood.values().get(parameter.name());
      if (asked != null) {
        Asking.Reading reading = read(question, parameter, asked);
        readings.add(reading);
        values.put(parameter.name(), reading.value());
      }
    }
    return new Asking(question, values, readings);
  }

  private Asking.Reading read(Question question, Question.Parameter parameter, String asked) {
    return switch (parameter.kind()) {
      case DAY -> new Asking.Reading(parameter.name(), asked, day(asked), null, false, List.of());
      case WORDS -> new Asking.Reading(parameter.name(), asked, asked, null, false, List.of());
      case NAME -> name(question, parameter.name(), asked);
    };
  }

  /** A day without a year is one of the year of the newest article, as its readers would say it. */
  private String day(String asked) {
    AskedDay day = AskedDay.parse(asked).orElseThrow();
    int usual =
        day.year() != 0
            ? day.year()
            : knowledge
                .newestDay()
                .map(newest -> Integer.parseInt(newest.substring(0, 4)))
                .orElseGet(() -> java.time.Year.now(java.time.ZoneOffset.UTC).getValue());
    return day.in(usual);
  }

  /**
   * The usual name of what a name means in the store: "Ushakov" is Yuri Ushakov there, and who
   * makes claims in Moscow is Russia. The name as it is where nothing is found.
   */
  private Asking.Reading name(Question question, String parameter, String asked) {
    List<Found> found = candidates(asked, parameter.equals("place"));
    List<String> others =
        found.stream().skip(1).map(Found::label).distinct().limit(OTHERS).toList();
    boolean isMute = found.isEmpty() || found.get(0).kind().equals("Place");
    if (isMute && question.group().equals("Claims")) {
      Optional<Node> speaker = speaker(asked);
      if (speaker.isPresent()) {
        String key = knowledge.key(speaker.get());
        return new Asking.Reading(
            parameter, asked, knowledge.label(speaker.get()), key, true, List.of());
      }
    }
    return found.isEmpty()
        ? new Asking.Reading(parameter, asked, asked, null, true, List.of())
        : new Asking.Reading(
            parameter, asked, found.get(0).label(), found.get(0).key(), true, others);
  }

  /** Things of a name: those called exactly so first, of a place's name places. */
  private List<Found> candidates(String name, boolean isPlace) {
    record Ranked(Found found, boolean isOther, boolean isOfOtherKind) {}
    List<Ranked> ranked = new ArrayList<>();
    for (Found thing : new Search(knowledge).find(name, LOOKED_AT)) {
      if (Knowledge.ENTITIES.contains(thing.kind())) {
        boolean isSo =
            thing.label().equalsIgnoreCase(name)
                || knowledge.values(knowledge.thing(thing.key()), Vocab.ALT_LABEL).stream()
                    .anyMatch(alias -> alias.getLiteralLexicalForm().equalsIgnoreCase(name));
        boolean isSomewhere = thing.kind().equals("Place") || thing.kind().equals("Country");
        ranked.add(new Ranked(thing, !isSo, isPlace && !isSomewhere));
      }
    }
    ranked.sort(Comparator.comparing(Ranked::isOther).thenComparing(Ranked::isOfOtherKind));
    return ranked.stream().map(Ranked::found).toList();
  }

  /** For whom a seat's name stands in the articles: Russia for "the Kremlin". */
  private Optional<Node> speaker(String name) {
    for (String words : List.of(name, "the " + name, "The " + name)) {
      Optional<Node> country = knowledge.firstMentionedAs(words);
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }
}
