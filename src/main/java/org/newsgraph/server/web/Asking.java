package org.newsgraph.server.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.query.Question;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;

/**
 * A plain question as it was read: which ready-made question, about whom.
 *
 * @param question the ready-made question
 * @param values its parameters
 * @param asked the name as it was asked, or null
 */
public record Asking(Question question, Map<String, String> values, @Nullable String asked) {
  private static final int LOOKED_AT = 20;
  private static final List<String> ENTITIES =
      List.of("Person", "Country", "Organization", "Place");

  /** Takes a copy of the values. */
  public Asking {
    values = Map.copyOf(values);
  }

  /** Reads a question, its names looked up in a store; empty if no pattern understands it. */
  public static Optional<Asking> read(NewsStore store, String words) {
    return Txn.calculateRead(
        store.dataset(), () -> read(new ThingReader(store.dataset(), store.base()), words));
  }

  static Optional<Asking> read(ThingReader reader, String words) {
    return PlainQuestions.understand(words)
        .map(
            understood -> {
              String name = understood.name();
              String parameter = understood.parameter();
              return name == null || parameter == null
                  ? new Asking(understood.question(), Map.of(), null)
                  : new Asking(
                      understood.question(),
                      Map.of(parameter, resolve(reader, understood.question(), name)),
                      name);
            });
  }

  /**
   * The usual name of what a name means in the store: "Ushakov" is Yuri Ushakov there, and who
   * makes claims in Moscow is Russia. The name as it is where nothing is found.
   */
  private static String resolve(ThingReader reader, Question question, String name) {
    Optional<Found> found = named(reader, name);
    boolean isMute = found.isEmpty() || found.get().kind().equals("Place");
    if (isMute && question.group().equals("Claims")) {
      Optional<String> speaker = speaker(reader, name);
      if (speaker.isPresent()) {
        return speaker.get();
      }
    }
    return found.map(Found::label).orElse(name);
  }

  private static Optional<Found> named(ThingReader reader, String name) {
    List<Found> found =
        new Search(reader)
            .find(name, LOOKED_AT).stream()
                .filter(thing -> ENTITIES.contains(thing.kind()))
                .toList();
    return found.stream()
        .filter(
            thing ->
                thing.label().equalsIgnoreCase(name)
                    || reader.values(reader.thing(thing.key()), Vocab.ALT_LABEL).stream()
                        .anyMatch(alias -> alias.getLiteralLexicalForm().equalsIgnoreCase(name)))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** For whom a seat's name stands in the articles: Russia for "the Kremlin". */
  private static Optional<String> speaker(ThingReader reader, String name) {
    for (String words : List.of(name, "the " + name, "The " + name)) {
      Optional<String> country = reader.firstMentionedAs(words).map(reader::label);
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }

  /** How the question was understood, in words. */
  public String reading() {
    StringBuilder reading = new StringBuilder(question.text());
    values.forEach(
        (name, value) ->
            reading.append(" – %s: %s".formatted(name.toLowerCase(Locale.ROOT), value)));
    return reading.toString();
  }
}
