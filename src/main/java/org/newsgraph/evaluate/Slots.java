package org.newsgraph.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Slot;
import org.newsgraph.schema.Schema;

/**
 * The slots of each type of fact, and when an extracted value counts as the expected one.
 *
 * <p>The slots are those of the schema that stand in JSON lines and that the reader ever filled; an
 * expected value is a string with all its spellings, parted by {@code |}; an extracted entity is
 * known by its label, aliases, Wikidata item and the words that mention it.
 */
final class Slots {
  private static final String ACT = "act";

  /** How much of the expected words must be told for two acts to be one. */
  private static final double NEAR = 0.34;

  private final Schema schema;

  private final Map<String, List<String>> ofType = new LinkedHashMap<>();
  private final Map<String, Set<String>> keys = new HashMap<>();

  /**
   * The slots to judge.
   *
   * @param expected what a careful reader took from some articles
   */
  Slots(Schema schema, List<JsonNode> expected) {
    this.schema = schema;
    Set<String> told = new HashSet<>();
    for (JsonNode fact : expected) {
      fact.fieldNames().forEachRemaining(name -> told.add(fact.path("type").asText() + "." + name));
    }
    for (String type : schema.types()) {
      Set<String> slots = new LinkedHashSet<>();
      for (FactKind kind : schema.ofType(type)) {
        kind.slots().stream()
            .filter(slot -> slot.lines() != Slot.Lines.NONE && slot.takes() != Slot.Takes.WORDS)
            .sorted(Comparator.comparing(slot -> !slot.takesEntities()))
            .map(Slot::name)
            .filter(slot -> told.contains(type + "." + slot))
            .forEach(slots::add);
        kind.slots().stream()
            .filter(Slot::isKey)
            .forEach(slot -> keys.computeIfAbsent(type, k -> new HashSet<>()).add(slot.name()));
        if (kind.act() != null) {
          slots.add(ACT);
        }
      }
      ofType.put(type, List.copyOf(slots));
    }
  }

  /** Whether a type is of acts of speech. */
  boolean isClaim(String type) {
    return isOf(type, Family.CLAIM);
  }

  /** Whether facts of a type happen or do not. */
  boolean isEvent(String type) {
    return isOf(type, Family.EVENT);
  }

  private boolean isOf(String type, Family family) {
    return schema.ofType(type).stream().anyMatch(kind -> kind.family() == family);
  }

  /** The act of those claims that are nothing more. */
  boolean isPlain(String type, String act) {
    return schema.ofType(type).stream().anyMatch(k -> k.isPlain() && act.equals(k.act()));
  }

  /** The slots of a type that tell who took part. */
  List<String> parties(String type) {
    return schema.ofType(type).stream()
        .flatMap(FactKind::parties)
        .map(Slot::name)
        .distinct()
        .toList();
  }

  /** The types, in the order of the schema. */
  Set<String> types() {
    return ofType.keySet();
  }

  /** The slots of a type, those that name entities first. */
  List<String> ofType(String type) {
    return ofType.getOrDefault(type, List.of());
  }

  /** What an extractor may tell where the reader left it open. */
  private static final Set<String> OPEN =
      Set.of("start", "end", "date", "venue", "addressee", "about", "status", "organization");

  /** Acts under other names. */
  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("request", "demand"),
          Map.entry("insist", "demand"),
          Map.entry("urge", "demand"),
          Map.entry("refuse", "reject"),
          Map.entry("deny", "reject"),
          Map.entry("offer", "propose"),
          Map.entry("suggest", "propose"),
          Map.entry("agree", "accept"),
          Map.entry("pledge", "promise"),
          Map.entry("warn", "threaten"),
          Map.entry("say", "state"));

  private static final Map<String, String> STATES =
      Map.of("proposed", "planned", "ongoing", "held");

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_WORD =
      Pattern.compile("[^\\w\\s-]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an)\\s+");

  /**
   * A value in a slot.
   *
   * @param slot its name
   * @param value a string, or an entity
   */
  record Filled(String slot, JsonNode value) {
    @Override
    public String toString() {
      JsonNode label = value.get("label");
      return slot + "=" + (label == null ? value.asText().split("\\|")[0] : label.asText());
    }
  }

  /**
   * Which values of two facts are the same.
   *
   * @param right those of the expected fact that the extracted one has
   * @param missing those that it lacks
   * @param wrong those that it has besides, and should not
   */
  record Match(List<Filled> right, List<Filled> missing, List<Filled> wrong) {}

  List<Filled> of(String type, JsonNode fact) {
    List<Filled> found = new ArrayList<>();
    for (String slot : ofType(type)) {
      for (JsonNode value : values(fact, slot)) {
        found.add(new Filled(slot, value));
      }
    }
    return found;
  }

  private static List<JsonNode> values(JsonNode fact, String slot) {
    JsonNode value = fact.get(slot);
    if (value == null || value.isNull() || value.isTextual() && value.asText().isEmpty()) {
      return List.of();
    }
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(values::add);
    } else {
      values.add(value);
    }
    return values;
  }

  Match match(String type, JsonNode expected, JsonNode extracted) {
    List<Filled> left = of(type, extracted);
    List<Filled> right = new ArrayList<>();
    List<Filled> missing = new ArrayList<>();
    for (Filled wanted : of(type, expected)) {
      Filled hit = null;
      for (Filled candidate : left) {
        if (candidate.slot().equals(wanted.slot())
            && isSame(wanted.slot(), wanted.value(), candidate.value())) {
          hit = candidate;
          break;
        }
      }
      if (hit == null) {
        missing.add(wanted);
      } else {
        left.remove(hit);
        right.add(wanted);
      }
    }
    left.removeIf(filled -> isForgiven(expected, filled));
    return new Match(right, missing, left);
  }

  private static boolean isForgiven(JsonNode expected, Filled filled) {
    String slot = filled.slot();
    String optional =
        "optional" + slot.substring(0, 1).toUpperCase(Locale.ROOT) + slot.substring(1);
    return values(expected, optional).stream().anyMatch(v -> isSame(slot, v, filled.value()))
        || OPEN.contains(slot) && values(expected, slot).isEmpty();
  }

  /**
   * How alike two facts of a type are: 0 if they cannot be one, more the more values they share and
   * the more words.
   */
  double likeness(String type, JsonNode expected, JsonNode extracted) {
    Match match = match(type, expected, extracted);
    Set<String> keySlots = keys.getOrDefault(type, Set.of());
    boolean isKeyGiven = keySlots.stream().anyMatch(key -> !values(expected, key).isEmpty());
    if (isKeyGiven && match.right().stream().noneMatch(f -> keySlots.contains(f.slot()))) {
      return 0;
    }
    double near = sharedWords(expected, extracted);
    if (ofType(type).contains(ACT)) {
      long shared = match.right().stream().filter(f -> keySlots.contains(f.slot())).count();
      // The same act elsewhere in the article is another; a deed, unless two of its parts agree.
      boolean isElsewhere = near < NEAR && (isClaim(type) || shared < 2);
      if (isElsewhere || match.right().stream().noneMatch(f -> f.slot().equals(ACT))) {
        return 0;
      }
    }
    if (near == 0 && !isKeyGiven) {
      return 0;
    }
    double right = 2.0 * match.right().size();
    return right / (right + match.missing().size() + match.wrong().size()) + near;
  }

  /** The share of the expected fact's words that stand in the extracted one's evidence, 0..1. */
  private static double sharedWords(JsonNode expected, JsonNode extracted) {
    JsonNode quote = expected.get("quote");
    JsonNode evidence = extracted.get("evidence");
    if (quote == null || evidence == null || evidence.isEmpty()) {
      return 1;
    }
    StringBuilder words = new StringBuilder();
    evidence.forEach(e -> words.append(e.path("quote").asText()).append(' '));
    Set<String> wanted = words(quote.asText());
    Set<String> shared = new HashSet<>(wanted);
    shared.retainAll(words(words.toString()));
    return (double) shared.size() / Math.max(1, wanted.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(folded(text).split(" ")));
  }

  static boolean isSame(String slot, JsonNode expected, JsonNode extracted) {
    return switch (slot) {
      case "date", "start", "end" -> isSameDate(expected.asText(), extracted.asText());
      case "title" -> isSameTitle(names(expected), names(extracted));
      case "act" -> act(expected.asText()).equals(act(extracted.asText()));
      case "status" -> state(expected.asText()).equals(state(extracted.asText()));
      default -> {
        Set<String> shared = names(expected);
        shared.retainAll(names(extracted));
        yield !shared.isEmpty();
      }
    };
  }

  static String act(String name) {
    String folded = folded(name);
    return ACTS.getOrDefault(folded, folded);
  }

  private static String state(String name) {
    String folded = folded(name);
    return STATES.getOrDefault(folded, folded);
  }

  private static boolean isSameDate(String expected, String extracted) {
    String a = expected.substring(0, Math.min(10, expected.length()));
    String b = extracted.substring(0, Math.min(10, extracted.length()));
    // A day answers a question for a month, not the other way round.
    return a.equals(b) || a.length() == "2026-01".length() && b.startsWith(a);
  }

  /**
   * Titles agree if all words of the expected one stand in the other, or more than half of them.
   */
  private static boolean isSameTitle(Set<String> expected, Set<String> extracted) {
    for (String a : expected) {
      for (String b : extracted) {
        Set<String> one = new HashSet<>(Arrays.asList(a.split(" ")));
        Set<String> other = new HashSet<>(Arrays.asList(b.split(" ")));
        if (a.equals(b)
            || other.containsAll(one)
            || one.containsAll(other) && other.size() * 2 > one.size()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> names(JsonNode value) {
    Set<String> names = new HashSet<>();
    if (value.isObject()) {
      for (String key : List.of("label", "wikidata", "mention")) {
        add(value.get(key) == null ? "" : value.get(key).asText(""), names);
      }
      JsonNode aliases = value.get("aliases");
      if (aliases != null) {
        for (Iterator<JsonNode> i = aliases.elements(); i.hasNext(); ) {
          add(i.next().asText(), names);
        }
      }
    } else {
      for (String spelling : value.asText().split("\\|")) {
        add(spelling, names);
      }
    }
    return names;
  }

  private static void add(String name, Set<String> names) {
    if (!name.isEmpty() && !name.equals("null")) {
      names.add(folded(name));
    }
  }

  /** Lower case without diacritics, punctuation, possessive and article. */
  static String folded(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    folded = MARKS.matcher(folded.replace("\u00df", "ss")).replaceAll("");
    folded = POSSESSIVE.matcher(folded).replaceAll("");
    folded = NO_WORD.matcher(folded).replaceAll("").strip();
    folded = ARTICLE.matcher(folded).replaceFirst("");
    return folded.replace('-', ' ').replaceAll("\\s+", " ").strip();
  }
}
