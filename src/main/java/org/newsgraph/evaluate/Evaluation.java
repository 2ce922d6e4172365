package org.newsgraph.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.model.Status;
import org.newsgraph.schema.Schema;

/**
 * How well extracted facts agree with expected ones.
 *
 * <p>In each article, facts of a type are paired by likeness, the likest first; each value of a
 * pair is then right, missing or wrong. What the reader marked {@code optional} costs nothing when
 * missed; plain statements are not listed exhaustively, so further ones are not wrong. The row Act
 * is the claims that are more than plain statements.
 */
public final class Evaluation {
  private static final String FACT = "fact";

  private final Slots slots;
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, Count> rules = new TreeMap<>();
  private int heldByMistake;
  private int attendingByMistake;

  private Evaluation(Slots slots) {
    this.slots = slots;
    for (String type : slots.types()) {
      counts.put(type + "." + FACT, new Count());
      slots.ofType(type).stream()
          .sorted()
          .forEach(slot -> counts.put(type + "." + slot, new Count()));
    }
    counts.put("Act.fact", new Count());
    counts.put("ALL.slots", new Count());
    counts.put("ALL.facts", new Count());
  }

  /** How often something was right, wrong and missed. */
  public static final class Count {
    private int right;
    private int wrong;
    private int missed;

    /** How often it was there and should be. */
    public int right() {
      return right;
    }

    /** How often it was there and should not be. */
    public int wrong() {
      return wrong;
    }

    /** How often it was not there and should be. */
    public int missed() {
      return missed;
    }

    /** Of what was there the share that should be, 0..1; 0 where nothing was. */
    public double precision() {
      return right == 0 ? 0 : (double) right / (right + wrong);
    }

    /** Of what should be there the share that was, 0..1; 0 where nothing was. */
    public double recall() {
      return right == 0 ? 0 : (double) right / (right + missed);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private void add(Count other) {
      right += other.right;
      wrong += other.wrong;
      missed += other.missed;
    }
  }

  /**
   * Something that came out otherwise than expected.
   *
   * @param article the article's id
   * @param what {@code missed}, {@code wrong}, {@code missed slot}, {@code wrong slot} or {@code
   *     told as held}
   * @param type the fact's class
   * @param detail the slot and value, or the whole fact
   * @param quote the words of the article
   */
  public record Mistake(String article, String what, String type, String detail, String quote) {}

  /**
   * Compares facts.
   *
   * @param expected what a careful reader takes from each article; articles without any are passed
   *     over
   * @param extracted what {@code extract --format jsonl} prints
   * @param schema the kinds of fact that are judged
   */
  public static Evaluation of(List<JsonNode> expected, List<JsonNode> extracted, Schema schema) {
    Evaluation evaluation = new Evaluation(new Slots(schema, expected));
    Map<String, Map<String, List<JsonNode>>> wanted = byTypeAndArticle(expected);
    Map<String, Map<String, List<JsonNode>>> found = byTypeAndArticle(extracted);
    Set<String> articles = new TreeSet<>();
    expected.forEach(fact -> articles.add(fact.path("article").asText()));
    for (String type : evaluation.slots.types()) {
      for (String article : articles) {
        evaluation.compare(
            type,
            article,
            wanted.getOrDefault(type, Map.of()).getOrDefault(article, List.of()),
            found.getOrDefault(type, Map.of()).getOrDefault(article, List.of()));
      }
    }
    evaluation.sumUp();
    return evaluation;
  }

  private static Map<String, Map<String, List<JsonNode>>> byTypeAndArticle(List<JsonNode> facts) {
    Map<String, Map<String, List<JsonNode>>> sorted = new HashMap<>();
    for (JsonNode fact : facts) {
      sorted
          .computeIfAbsent(fact.path("type").asText(), t -> new HashMap<>())
          .computeIfAbsent(fact.path("article").asText(), a -> new ArrayList<>())
          .add(fact);
    }
    return sorted;
  }

  private record Pair(double likeness, boolean isRequired, int expected, int extracted) {}

  private void compare(
      String type, String article, List<JsonNode> expected, List<JsonNode> extracted) {
    Map<Integer, Integer> pairs = pairs(type, expected, extracted);
    for (int g = 0; g < expected.size(); g++) {
      JsonNode wanted = expected.get(g);
      Integer paired = pairs.get(g);
      if (paired != null) {
        paired(type, article, wanted, extracted.get(paired));
      } else if (!isOptional(wanted)) {
        count(type, FACT).missed++;
        if (isAct(type, wanted)) {
          count("Act", FACT).missed++;
        }
        slots.of(type, wanted).forEach(filled -> count(type, filled.slot()).missed++);
        mistake(article, "missed", type, slots.of(type, wanted).toString(), wanted);
      }
    }
    Set<Integer> used = new HashSet<>(pairs.values());
    for (int p = 0; p < extracted.size(); p++) {
      if (!used.contains(p)) {
        unpaired(type, article, expected, extracted.get(p));
      }
    }
  }

  private Map<Integer, Integer> pairs(
      String type, List<JsonNode> expected, List<JsonNode> extracted) {
    List<Pair> candidates = new ArrayList<>();
    for (int g = 0; g < expected.size(); g++) {
      for (int p = 0; p < extracted.size(); p++) {
        double likeness = slots.likeness(type, expected.get(g), extracted.get(p));
        if (likeness > 0) {
          candidates.add(new Pair(likeness, !isOptional(expected.get(g)), g, p));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparing(pair -> !pair.isRequired())
            .thenComparingInt(Pair::expected)
            .thenComparingInt(Pair::extracted));
    Map<Integer, Integer> pairs = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (Pair pair : candidates) {
      if (!pairs.containsKey(pair.expected()) && used.add(pair.extracted())) {
        pairs.put(pair.expected(), pair.extracted());
      }
    }
    return pairs;
  }

  private void paired(String type, String article, JsonNode wanted, JsonNode found) {
    Slots.Match match = slots.match(type, wanted, found);
    count(type, FACT).right++;
    rule(found).right++;
    if (isAct(type, wanted)) {
      count("Act", FACT).right++;
    }
    match.right().forEach(filled -> count(type, filled.slot()).right++);
    if (!isOptional(wanted)) {
      for (Slots.Filled filled : match.missing()) {
        count(type, filled.slot()).missed++;
        mistake(article, "missed slot", type, filled.toString(), wanted);
      }
    }
    for (Slots.Filled filled : match.wrong()) {
      count(type, filled.slot()).wrong++;
      mistake(article, "wrong slot", type, filled.toString(), wanted);
    }
    String told = found.path("status").asText();
    if (slots.isEvent(type)
        && Status.named(wanted.path("status").asText()).filter(s -> !s.isReal()).isPresent()
        && Status.named(told).filter(Status::isReal).isPresent()) {
      heldByMistake++;
      for (String party : slots.parties(type)) {
        attendingByMistake += found.path(party).size();
      }
      mistake(article, "told as held", type, "status=" + told, wanted);
    }
  }

  private void unpaired(String type, String article, List<JsonNode> expected, JsonNode found) {
    if (slots.isClaim(type) && !isAct(type, found)) {
      return;
    }
    // A fact told a second time is no mistake.
    for (JsonNode wanted : expected) {
      if (slots.likeness(type, wanted, found) > 0
          && slots.match(type, wanted, found).wrong().isEmpty()) {
        return;
      }
    }
    count(type, FACT).wrong++;
    rule(found).wrong++;
    if (isAct(type, found)) {
      count("Act", FACT).wrong++;
    }
    slots.of(type, found).forEach(filled -> count(type, filled.slot()).wrong++);
    mistake(article, "wrong", type, slots.of(type, found).toString(), found);
  }

  private void mistake(String article, String what, String type, String detail, JsonNode fact) {
    JsonNode quote =
        fact.has("quote") ? fact.get("quote") : fact.path("evidence").path(0).path("quote");
    mistakes.add(new Mistake(article, what, type, detail, quote.asText()));
  }

  private static boolean isOptional(JsonNode fact) {
    return fact.path("optional").asBoolean();
  }

  private boolean isAct(String type, JsonNode fact) {
    String act = Slots.act(fact.path("act").asText());
    return slots.isClaim(type) && !act.isEmpty() && !slots.isPlain(type, act);
  }

  private Count count(String type, String slot) {
    return counts.computeIfAbsent(type + "." + slot, key -> new Count());
  }

  private Count rule(JsonNode fact) {
    return rules.computeIfAbsent(fact.path("rule").asText(), key -> new Count());
  }

  private void sumUp() {
    for (String type : slots.types()) {
      count("ALL", "facts").add(count(type, FACT));
      slots.ofType(type).forEach(slot -> count("ALL", "slots").add(count(type, slot)));
    }
  }

  /**
   * The figures: {@code Meeting.fact}, {@code Meeting.place} …, {@code Act.fact}, {@code ALL.slots}
   * and {@code ALL.facts}, in this order; those that nothing was counted for are left out.
   */
  public Map<String, Count> figures() {
    Map<String, Count> figures = new LinkedHashMap<>();
    counts.forEach(
        (name, count) -> {
          if (count.right + count.wrong + count.missed > 0 || name.matches("(ALL|Act)\\..*")) {
            figures.put(name, count);
          }
        });
    return figures;
  }

  /** What came out otherwise than expected, by type and article. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** For each rule how often the facts that it gave were right and wrong, sorted by name. */
  public Map<String, Count> rules() {
    return new TreeMap<>(rules);
  }

  /** How many events that did not take place were told as if they had. */
  public int heldByMistake() {
    return heldByMistake;
  }

  /** How many were told to have taken part in such events. */
  public int attendingByMistake() {
    return attendingByMistake;
  }
}
