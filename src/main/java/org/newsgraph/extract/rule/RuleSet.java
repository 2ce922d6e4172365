package org.newsgraph.extract.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.FactKind;
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

/** The rules of {@code rules/*.yaml}, checked when they are read. */
public final class RuleSet {
  /** The files on the class path; a jar cannot be listed. */
  static final List<String> FILES =
      List.of(
          "meetings.yaml",
          "calls.yaml",
          "agreements.yaml",
          "deeds.yaml",
          "claims.yaml",
          "claim-nouns.yaml");

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

  private final List<Rule> rules;
  private final Map<String, List<Rule>> byLemma = new HashMap<>();

  private RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      for (String lemma : rule.lemmas()) {
        byLemma.computeIfAbsent(lemma, x -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** The slots of a kind that rules can fill. */
  private static Set<String> slots(FactKind kind) {
    return kind.slots().stream()
        .filter(slot -> slot.takesEntities() || slot.takes() == Slot.Takes.WORDS)
        .map(Slot::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The project's rules.
   *
   * @throws ConfigException if one is wrong, with file and line
   */
  public static RuleSet bundled(Schema schema) {
    List<Rule> rules = new ArrayList<>();
    for (String file : FILES) {
      String name = "rules/" + file;
      try (InputStream in = RuleSet.class.getResourceAsStream("/" + name)) {
        if (in == null) {
          throw new ConfigException("RULE-MISSING", "the jar holds no " + name, name);
        }
        rules.addAll(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name, schema));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new ConfigException("RULE-TWICE", "two rules are named " + rule.id(), rule.place());
      }
    }
    return new RuleSet(rules);
  }

  public List<Rule> rules() {
    return rules;
  }

  /** The rules that a lemma can trigger. */
  public List<Rule> triggeredBy(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }

  /**
   * Reads a file of rules.
   *
   * @throws ConfigException if one is wrong, with file and line
   */
  static List<Rule> parse(String yaml, String file, Schema schema) {
    List<Rule> rules = new ArrayList<>();
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
      if (root.isEmpty() || !(root.get() instanceof SequenceNode list)) {
        throw new ConfigException("RULE-SYNTAX", "a rule file is a list of rules", file);
      }
      for (Node node : list.getValue()) {
        rules.add(rule(node, file, schema));
      }
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(m -> ":" + (m.getLine() + 1)).orElse("");
      throw new ConfigException("RULE-SYNTAX", String.valueOf(e.getProblem()), file + line);
    }
    return rules;
  }

  private static Rule rule(Node node, String file, Schema schema) {
    String place = place(node, file);
    Map<String, Node> keys = mapping(node, file);
    String id = scalar(required(keys, "id", place), file);
    Node named = required(keys, "fact", place);
    String name = scalar(named, file);
    FactKind fact =
        schema
            .kind(name)
            .orElseThrow(
                () ->
                    new ConfigException(
                        "RULE-FACT",
                        "rule '%s' gives '%s'; known: %s".formatted(id, name, schema.kinds()),
                        place(named, file)));
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
                place(value, file));
          }
          slots.put(key, paths(value, file));
        });
    Map<String, Node> trigger = mapping(required(keys, "trigger", place), file);
    for (String key : trigger.keySet()) {
      if (!key.equals("lemma") && !key.equals("tag")) {
        throw new ConfigException(
            "RULE-TRIGGER", "a trigger has lemma and tag, not '" + key + "'", place);
      }
    }
    String continues =
        keys.containsKey("known") ? scalar(required(keys, "known", place), file) : "";
    return new Rule(
        id,
        fact,
        Set.copyOf(strings(required(trigger, "lemma", place), file)),
        scalar(required(trigger, "tag", place), file),
        optionalPaths(keys, "when", file),
        optionalPaths(keys, "unless", file),
        optionalPaths(keys, "same", file),
        Map.copyOf(slots),
        keys.containsKey("status") ? scalar(required(keys, "status", place), file) : "",
        continues.equals("true") || continues.equals("only"),
        continues.equals("only"),
        examples(keys, id, place, file),
        keys.containsKey("not") ? strings(required(keys, "not", place), file) : List.of(),
        place);
  }

  private static List<Rule.Example> examples(
      Map<String, Node> keys, String id, String place, String file) {
    List<Rule.Example> examples = new ArrayList<>();
    if (keys.containsKey("example")) {
      examples.add(
          new Rule.Example(
              scalar(required(keys, "example", place), file),
              gives(required(keys, "gives", place), file)));
    }
    Node more = keys.get("examples");
    if (more instanceof SequenceNode list) {
      for (Node node : list.getValue()) {
        Map<String, Node> one = mapping(node, file);
        examples.add(
            new Rule.Example(
                scalar(required(one, "example", place(node, file)), file),
                gives(required(one, "gives", place(node, file)), file)));
      }
    }
    if (examples.isEmpty()) {
      throw new ConfigException("RULE-EXAMPLE", "rule '" + id + "' has no example", place);
    }
    return List.copyOf(examples);
  }

  private static Map<String, List<String>> gives(Node node, String file) {
    Map<String, List<String>> gives = new HashMap<>();
    mapping(node, file).forEach((slot, value) -> gives.put(slot, strings(value, file)));
    return Map.copyOf(gives);
  }

  private static List<Path> optionalPaths(Map<String, Node> keys, String key, String file) {
    Node node = keys.get(key);
    return node == null ? List.of() : paths(node, file);
  }

  private static List<Path> paths(Node node, String file) {
    return strings(node, file).stream().map(Path::parse).toList();
  }

  private static Node required(Map<String, Node> keys, String key, String place) {
    Node node = keys.get(key);
    if (node == null) {
      throw new ConfigException("RULE-KEY", "'" + key + "' is missing", place);
    }
    return node;
  }

  private static Map<String, Node> mapping(Node node, String file) {
    if (!(node instanceof MappingNode mapping)) {
      throw new ConfigException("RULE-SYNTAX", "expected 'key: value' pairs", place(node, file));
    }
    Map<String, Node> keys = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      keys.put(scalar(tuple.getKeyNode(), file), tuple.getValueNode());
    }
    return keys;
  }

  private static List<String> strings(Node node, String file) {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(n -> scalar(n, file)).toList()
        : List.of(scalar(node, file));
  }

  private static String scalar(Node node, String file) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ConfigException("RULE-SYNTAX", "expected one value", place(node, file));
  }

  private static String place(Node node, String file) {
    return file + node.getStartMark().map(m -> ":" + (m.getLine() + 1)).orElse("");
  }
}
