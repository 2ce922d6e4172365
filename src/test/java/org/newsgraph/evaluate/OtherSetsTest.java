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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.Pipeline;
import org.newsgraph.export.FactLines;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Mention;
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
          // PLOVER counts offers and promises as AGREE; the signing of an agreement as SUPPORT.
          "AGREE", Set.of("accept", "promise", "propose", "Agreement"),
          "SUPPORT", Set.of("accept", "promise", "Agreement"),
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

  private static LinkedArticle read(String words) {
    ArticleText text = new ArticleText(words);
    return pipeline.apply(
        new Article(
            "example",
            "",
            text,
            PublicationDate.NONE,
            Source.UNKNOWN,
            List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())))));
  }

  private static List<JsonNode> facts(String words) throws IOException {
    List<JsonNode> facts = new ArrayList<>();
    for (String line : FactLines.of(read(words), new Iris(Iris.DEFAULT_BASE)).lines().toList()) {
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
          for (String slot : List.of("claimant", "participant", "party", "actor")) {
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

  /**
   * A claim is right if its claimant stands in the source of an attribution whose words it
   * overlaps; an attribution is found if a claim is right by it. Attributions without a source do
   * not count.
   */
  @Test
  void who_says_so_in_polnear() throws IOException {
    int given = 0;
    int right = 0;
    int wanted = 0;
    int found = 0;
    for (Path file : files(data.resolve("polnear/text"), ".txt")) {
      String words = Files.readString(file);
      // Where several people have marked an article, one of them counts.
      List<Said> said =
          said(
              files(data.resolve("polnear/attributions"), ".ann").stream()
                  .filter(ann -> name(ann).startsWith(name(file).replace(".txt", "")))
                  .findFirst()
                  .orElseThrow());
      Set<Said> met = new HashSet<>();
      for (Fact fact : read(words).facts()) {
        if (fact.kind().family() != Family.CLAIM) {
          continue;
        }
        given++;
        List<Said> matches =
            said.stream()
                .filter(s -> fact.grounds().evidence().stream().anyMatch(s.whole()::overlaps))
                .filter(
                    s ->
                        fact.entities(CoreSlot.CLAIMANT).stream()
                            .anyMatch(c -> c.mention().overlaps(s.source())))
                .toList();
        right += matches.isEmpty() ? 0 : 1;
        met.addAll(matches);
      }
      wanted += said.size();
      found += met.size();
    }
    figures("PolNeAR, who says so", given, right, wanted, found);
    assertTrue(wanted > 1000);
  }

  /** An attribution: its source, and all of it. */
  private record Said(Span source, Span whole) {}

  private static List<Said> said(Path file) throws IOException {
    Map<String, Span> spans = new HashMap<>();
    List<Said> said = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      String[] words = cells[1].split(" ");
      if (line.startsWith("T")) {
        List<Integer> ends =
            Stream.of(cells[1].replaceAll("^\\D+", "").split("[ ;]"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        spans.put(cells[0], new Span(ends.get(0), ends.get(ends.size() - 1)));
      } else if (line.startsWith("E") && cells[1].contains("Source:")) {
        Span source = null;
        Span whole = null;
        for (String role : words) {
          Span span = spans.get(role.replaceAll(".*:", ""));
          whole = whole == null || span == null ? span : whole.union(span);
          source = role.matches("Source\\d*:.*") && source == null ? span : source;
        }
        if (source != null && whole != null) {
          said.add(new Said(source, whole));
        }
      }
    }
    return said;
  }

  /** A mention is right if one of the set's of its type overlaps it. */
  @Test
  void people_bodies_and_places_in_re3d() throws IOException {
    Map<String, EntityType> types =
        Map.of("Person", EntityType.PERSON, "Organisation", EntityType.ORGANIZATION);
    Map<String, int[]> counts = new TreeMap<>();
    for (Path file : files(data.resolve("re3d"), "documents.json")) {
      Map<String, List<JsonNode>> entities = new HashMap<>();
      for (String line : Files.readAllLines(file.resolveSibling("entities.json"))) {
        JsonNode entity = JSON.readTree(line);
        entities
            .computeIfAbsent(entity.get("documentId").asText(), x -> new ArrayList<>())
            .add(entity);
      }
      for (String line : Files.readAllLines(file)) {
        JsonNode document = JSON.readTree(line);
        LinkedArticle article = read(document.get("text").asText());
        for (String type : List.of("Person", "Organisation", "Location")) {
          List<Span> wanted = new ArrayList<>();
          for (JsonNode entity : entities.getOrDefault(document.get("_id").asText(), List.of())) {
            if (entity.get("type").asText().equals(type)) {
              wanted.add(new Span(entity.get("begin").asInt(), entity.get("end").asInt()));
            }
          }
          List<Span> given =
              article.mentions().stream()
                  .filter(mention -> mention.kind() == Mention.Kind.NAME)
                  .filter(
                      mention -> {
                        EntityType is =
                            mention.literal() == null
                                ? article.entities().get(mention.referent()).type()
                                : EntityType.PLACE;
                        return types.containsKey(type)
                            ? is == types.get(type)
                            : is == EntityType.COUNTRY || is == EntityType.PLACE;
                      })
                  .map(Mention::span)
                  .toList();
          int[] count = counts.computeIfAbsent(type, x -> new int[4]);
          count[0] += given.size();
          count[1] +=
              (int) given.stream().filter(g -> wanted.stream().anyMatch(g::overlaps)).count();
          count[2] += wanted.size();
          count[3] +=
              (int) wanted.stream().filter(w -> given.stream().anyMatch(w::overlaps)).count();
        }
      }
    }
    counts.forEach((type, c) -> figures("re3d, " + type, c[0], c[1], c[2], c[3]));
    assertTrue(counts.values().stream().mapToInt(c -> c[2]).sum() > 1000);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked.filter(file -> name(file).endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static void figures(String what, int given, int right, int wanted, int found) {
    double precision = (double) right / given;
    double recall = (double) found / wanted;
    System.out.printf(
        Locale.ROOT,
        "%s: P %.3f of %d, R %.3f of %d, F1 %.3f%n",
        what,
        precision,
        given,
        recall,
        wanted,
        2 * precision * recall / (precision + recall));
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
