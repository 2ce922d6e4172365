package org.newsgraph.extract.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Grammar;
import org.newsgraph.model.Slot;
import org.newsgraph.schema.Schema;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a file of rules and checks it: a kind, slot, relation, tag or class of words that is not
 * known is refused with its line.
 */
final class RuleReader {
  /** {@code $envoy} in a path or a trigger: the words of that class. */
  private static final Pattern CLASS = Pattern.compile("\\$([a-z][a-z0-9-]*)");

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "fact",
          "trigger",
          "when",
          "unless",
          "same",
          "status",
          "known",
          "example",
          "gives",
          "not",
          "examples");

  private final String file;
  private final Language language;
  private final Schema schema;
  private final Grammar grammar;

  private RuleReader(String file, Language language, Schema schema, Grammar grammar) {
    this.file = file;
    this.language = language;
    this.schema = schema;
    this.grammar = grammar;
  }

  /** The slots of a kind that rules can fill. */
  private static Set<String> slots(FactKind kind) {
    return kind.slots().stream()
        .filter(slot -> slot.takesEntities() || slot.takes() == Slot.Takes.WORDS)
        .map(Slot::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Reads a file of rules.
   *
   * @throws ConfigException if one is wrong, with file and line
   */
  static List<Rule> read(
      String yaml, String file, Language language, Schema schema, Grammar grammar) {
    RuleReader reader = new RuleReader(file, language, schema, grammar);
    List<Rule> rules = new ArrayList<>();
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
      if (root.isEmpty() || !(root.get() instanceof SequenceNode list)) {
        throw new ConfigException("RULE-SYNTAX", "a rule file is a list of rules", file);
      }
      for (Node node : list.getValue()) {
        rules.add(reader.rule(node));
      }
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(m -> ":" + (m.getLine() + 1)).orElse("");
      throw new ConfigException("RULE-SYNTAX", String.valueOf(e.getProblem()), file + line);
    }
    return rules;
  }

  private Rule rule(Node node) {
    String place = place(node);
    Map<String, Node> keys = mapping(node);
    String id = scalar(required(keys, "id", place));
    Node named = required(keys, "fact", place);
    String name = scalar(named);
    FactKind fact =
        schema
            .kind(name)
            .orElseThrow(
                () ->
                    new ConfigException(
                        "RULE-FACT",
                        "rule '%s' gives '%s'; known: %s".formatted(id, name, schema.kinds()),
                        place(named)));
    Set<String> known = slots(fact);
    Map<String, List<Path>> slots = new HashMap<>();
    keys.forEach(
        (key, value) -> {
          if (KEYS.contains(key)) {
            return;
          }
          if (!known.contains(key)) {
            throw new ConfigException(
                "RULE-ROLE",
                "rule '%s' has role '%s'; known: %s".formatted(id, key, String.join(", ", known)),
                place(value));
          }
          slots.put(key, paths(value));
        });
    Map<String, Node> trigger = mapping(required(keys, "trigger", place));
    for (String key : trigger.keySet()) {
      if (!key.equals("lemma") && !key.equals("tag")) {
        throw new ConfigException(
            "RULE-TRIGGER", "a trigger has lemma and tag, not '" + key + "'", place);
      }
    }
    String continues = keys.containsKey("known") ? scalar(required(keys, "known", place)) : "";
    return new Rule(
        id,
        fact,
        lemmas(required(trigger, "lemma", place)),
        tag(required(trigger, "tag", place)),
        optionalPaths(keys, "when"),
        optionalPaths(keys, "unless"),
        optionalPaths(keys, "same"),
        Map.copyOf(slots),
        keys.containsKey("status") ? scalar(required(keys, "status", place)) : "",
        continues.equals("true") || continues.equals("only"),
        continues.equals("only"),
        examples(keys, id, place),
        keys.containsKey("not") ? strings(required(keys, "not", place)) : List.of(),
        place);
  }

  private List<Rule.Example> examples(Map<String, Node> keys, String id, String place) {
    List<Rule.Example> examples = new ArrayList<>();
    if (keys.containsKey("example")) {
      examples.add(
          new Rule.Example(
              scalar(required(keys, "example", place)), gives(required(keys, "gives", place))));
    }
    Node more = keys.get("examples");
    if (more instanceof SequenceNode list) {
      for (Node node : list.getValue()) {
        Map<String, Node> one = mapping(node);
        examples.add(
            new Rule.Example(
                scalar(required(one, "example", place(node))),
                gives(required(one, "gives", place(node)))));
      }
    }
    if (examples.isEmpty()) {
      throw new ConfigException("RULE-EXAMPLE", "rule '" + id + "' has no example", place);
    }
    return List.copyOf(examples);
  }

  private Map<String, List<String>> gives(Node node) {
    Map<String, List<String>> gives = new HashMap<>();
    mapping(node).forEach((slot, value) -> gives.put(slot, strings(value)));
    return Map.copyOf(gives);
  }

  private List<Path> optionalPaths(Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    return node == null ? List.of() : paths(node);
  }

  private List<Path> paths(Node node) {
    return strings(node).stream().map(text -> path(named(text, node), node)).toList();
  }

  private Path path(String text, Node node) {
    Path path = Path.parse(text);
    for (Path.Step step : path.steps()) {
      boolean isRelation =
          switch (step.kind()) {
            case CHILD, WITHOUT -> true;
            case HEAD -> !step.relation().isEmpty();
            case SUBJECT, OBJECT, SELF -> false;
          };
      if (isRelation && !grammar.relations().contains(step.relation())) {
        throw new ConfigException(
            "RULE-RELATION",
            "the path '%s' has the relation '%s', which no parser here gives; known: %s"
                .formatted(text, step.relation(), sorted(grammar.relations())),
            place(node));
      }
      step.tags().forEach(tag -> checkTag(tag, node));
    }
    return path;
  }

  private void checkTag(String tag, Node node) {
    if (grammar.tags().stream().noneMatch(known -> known.startsWith(tag))) {
      throw new ConfigException(
          "RULE-TAG",
          "no tagger here gives a tag '%s'; known: %s".formatted(tag, sorted(grammar.tags())),
          place(node));
    }
  }

  /** The words of classes in place of their names: {@code dobj:$envoy|minister}. */
  private String named(String text, Node node) {
    return CLASS
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(String.join("|", classOf(found, node))));
  }

  private Set<String> classOf(MatchResult found, Node node) {
    try {
      return new TreeSet<>(language.words(found.group(1)));
    } catch (ConfigException e) {
      throw new ConfigException("RULE-CLASS", String.valueOf(e.getMessage()), place(node));
    }
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }

  private Set<String> lemmas(Node node) {
    Set<String> lemmas = new HashSet<>();
    strings(node).forEach(text -> Collections.addAll(lemmas, named(text, node).split("\\|")));
    return Set.copyOf(lemmas);
  }

  private String tag(Node node) {
    String tag = scalar(node);
    checkTag(tag, node);
    return tag;
  }

  private Node required(Map<String, Node> keys, String key, String place) {
    Node node = keys.get(key);
    if (node == null) {
      throw new ConfigException("RULE-KEY", "'" + key + "' is missing", place);
    }
    return node;
  }

  private Map<String, Node> mapping(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw new ConfigException("RULE-SYNTAX", "expected 'key: value' pairs", place(node));
    }
    Map<String, Node> keys = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      keys.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
    }
    return keys;
  }

  private List<String> strings(Node node) {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(n -> scalar(n)).toList()
        : List.of(scalar(node));
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ConfigException("RULE-SYNTAX", "expected one value", place(node));
  }

  private String place(Node node) {
    return file + node.getStartMark().map(m -> ":" + (m.getLine() + 1)).orElse("");
  }
}
