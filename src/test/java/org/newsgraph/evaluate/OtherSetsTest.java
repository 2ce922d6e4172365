package org.newsgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.Pipeline;
import org.newsgraph.export.FactLines;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;
import org.newsgraph.rdf.Iris;

/**
 * Figures on sets that others have annotated in their own terms: {@code ./mvnw test
 * -Dtest=OtherSetsTest -Dnewsgraph.shared=FOLDER}. Without the folder it is skipped.
 */
class OtherSetsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> ROLES =
      Set.of("head_of_state", "head_of_gov", "minister_of", "head_of", "spokesperson_of");

  /** What we call the events of PLOVER that are acts of speech or meetings. */
  private static final Map<String, Set<String>> PLOVER =
      Map.of(
          "DEMAND", Set.of("demand"),
          "REJECT", Set.of("reject"),
          "THREATEN", Set.of("threaten"),
          "DISAPPROVE", Set.of("accuse"),
          "SANCTION", Set.of("sanction"),
          "AGREE", Set.of("accept", "promise", "propose"),
          "SUPPORT", Set.of("accept", "promise"),
          "CONSULT", Set.of("Meeting", "Call"));

  private static Path data;
  private static Pipeline pipeline;

  @BeforeAll
  static void load() {
    String shared = System.getProperty("newsgraph.shared", "");
    assumeFalse(shared.isEmpty(), "skipped: -Dnewsgraph.shared=FOLDER is not given");
    data = Path.of(shared, "data");
    pipeline = Pipeline.standard();
  }

  private static List<JsonNode> facts(String words) throws IOException {
    ArticleText text = new ArticleText(words);
    Article article =
        new Article(
            "example",
            "",
            text,
            PublicationDate.NONE,
            Source.UNKNOWN,
            List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
    List<JsonNode> facts = new ArrayList<>();
    for (String line :
        FactLines.of(pipeline.apply(article), new Iris(Iris.DEFAULT_BASE)).lines().toList()) {
      facts.add(JSON.readTree(line));
    }
    return facts;
  }

  private static Set<String> names(JsonNode entity) {
    Set<String> names = new HashSet<>();
    if (entity == null || entity.isNull()) {
      return names;
    }
    names.add(Slots.folded(entity.path("label").asText()));
    names.add(Slots.folded(entity.path("mention").asText()));
    entity.path("aliases").forEach(alias -> names.add(Slots.folded(alias.asText())));
    return names;
  }

  private static boolean agree(Set<String> some, Set<String> others) {
    return some.stream()
        .anyMatch(
            a ->
                others.stream()
                    .anyMatch(
                        b ->
                            !a.isEmpty()
                                && !b.isEmpty()
                                && (a.equals(b) || b.endsWith(" " + a) || a.endsWith(" " + b))));
  }

  @Test
  void who_holds_which_role_in_dwie() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (String line : Files.readAllLines(data.resolve("dwie/dev.jsonl"))) {
      JsonNode article = JSON.readTree(line);
      List<String> tokens = new ArrayList<>();
      article.get("sents").forEach(sentence -> sentence.forEach(t -> tokens.add(t.asText())));
      List<Integer> sentenceOf = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      int sentence = 0;
      for (String token : tokens) {
        sentenceOf.add(sentence);
        boolean isGlued = token.matches("[.,;:!?)\\]\u201d%]|['\u2019]s?|n['\u2019]t");
        if (text.length() > 0 && !isGlued && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        text.append(token);
        sentence += token.matches("[.!?\\n]") ? 1 : 0;
      }
      Map<Integer, Set<String>> names = new HashMap<>();
      Map<Integer, Set<Integer>> sentences = new HashMap<>();
      for (JsonNode entity : article.get("entities")) {
        int id = entity.get("id").asInt();
        names
            .computeIfAbsent(id, i -> new HashSet<>())
            .add(Slots.folded(entity.path("name").asText()));
        for (JsonNode mention : entity.get("mentions")) {
          names.get(id).add(Slots.folded(mention.path("text").asText()));
          sentences
              .computeIfAbsent(id, i -> new HashSet<>())
              .add(sentenceOf.get(mention.path("start").asInt()));
        }
      }
      List<JsonNode> facts = facts(text.toString());
      for (JsonNode relation : article.get("relations")) {
        String kind = relation.get("r").asText();
        Set<Integer> together =
            new HashSet<>(sentences.getOrDefault(relation.get("h").asInt(), Set.of()));
        together.retainAll(sentences.getOrDefault(relation.get("t").asInt(), Set.of()));
        if (!ROLES.contains(kind) || together.isEmpty()) {
          continue;
        }
        Set<String> holder = names.get(relation.get("h").asInt());
        Set<String> body = names.get(relation.get("t").asInt());
        boolean isFound =
            facts.stream()
                .filter(fact -> fact.path("type").asText().equals("RoleHolding"))
                .anyMatch(
                    fact ->
                        agree(names(fact.get("holder")), holder)
                            && agree(names(fact.get("organization")), body));
        int[] count = counts.computeIfAbsent(kind, k -> new int[2]);
        count[0] += isFound ? 1 : 0;
        count[1]++;
      }
    }
    report("DWIE, roles told in one sentence: recall", counts);
    assertTrue(counts.values().stream().mapToInt(c -> c[1]).sum() > 100);
  }

  @Test
  void acts_and_who_does_them_in_plover() throws IOException {
    Map<String, int[]> acts = new TreeMap<>();
    Map<String, int[]> claimants = new TreeMap<>();
    for (String line : Files.readAllLines(data.resolve("plover/dev.jsonl"))) {
      JsonNode example = JSON.readTree(line);
      String event = example.path("event").asText();
      Set<String> wanted = PLOVER.get(event);
      if (wanted == null) {
        continue;
      }
      Set<String> source = new HashSet<>();
      example.get("source").forEach(s -> source.add(Slots.folded(s.path("actorText").asText())));
      boolean isAct = false;
      boolean isClaimant = false;
      for (JsonNode fact : facts(example.path("text").asText())) {
        String act = fact.path("act").asText(fact.path("type").asText());
        if (wanted.contains(act)) {
          isAct = true;
          for (String slot : List.of("claimant", "participant")) {
            JsonNode who = fact.path(slot);
            for (JsonNode one : who.isArray() ? who : List.of(who)) {
              isClaimant |=
                  agree(names(one), source)
                      || source.stream().anyMatch(s -> contains(s, names(one)));
            }
          }
        }
      }
      count(acts, event, isAct);
      if (isAct) {
        count(claimants, event, isClaimant);
      }
    }
    report("PLOVER, the act is found", acts);
    report("PLOVER, of those found the source is right", claimants);
    assertTrue(acts.values().stream().mapToInt(c -> c[1]).sum() > 50);
  }

  private static boolean contains(String words, Set<String> names) {
    return names.stream().anyMatch(name -> !name.isEmpty() && words.contains(name));
  }

  private static void count(Map<String, int[]> counts, String key, boolean isRight) {
    int[] count = counts.computeIfAbsent(key, k -> new int[2]);
    count[0] += isRight ? 1 : 0;
    count[1]++;
  }

  private static void report(String what, Map<String, int[]> counts) {
    int right = counts.values().stream().mapToInt(c -> c[0]).sum();
    int all = counts.values().stream().mapToInt(c -> c[1]).sum();
    System.out.printf(Locale.ROOT, "%s: %.3f of %d%n", what, (double) right / all, all);
    counts.forEach(
        (kind, c) -> System.out.printf(Locale.ROOT, "  %-18s %3d of %3d%n", kind, c[0], c[1]));
  }
}
