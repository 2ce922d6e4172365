package org.newsgraph.extract.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.Grammar;
import org.newsgraph.schema.Schema;

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

  private final List<Rule> rules;
  private final List<Rule> added;
  private final Map<String, List<Rule>> byLemma = new HashMap<>();

  private RuleSet(List<Rule> rules, List<Rule> added) {
    this.rules = List.copyOf(rules);
    this.added = List.copyOf(added);
    for (Rule rule : rules) {
      for (String lemma : rule.lemmas()) {
        byLemma.computeIfAbsent(lemma, x -> new ArrayList<>()).add(rule);
      }
    }
  }

  /**
   * The rules that come with the program, and behind them those of the language's folders.
   *
   * @param grammar what the models can give; rules may ask for nothing else
   * @throws ConfigException if one is wrong, with file and line
   */
  public static RuleSet of(Language language, Schema schema, Grammar grammar) {
    List<Rule> rules = new ArrayList<>();
    for (String file : FILES) {
      String name = "rules/" + file;
      try (InputStream in = RuleSet.class.getResourceAsStream("/" + name)) {
        if (in == null) {
          throw new ConfigException("RULE-MISSING", "the jar holds no " + name, name);
        }
        String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        rules.addAll(RuleReader.read(yaml, name, language, schema, grammar));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    int bundled = rules.size();
    for (Path file : language.files(".yaml")) {
      try {
        rules.addAll(
            RuleReader.read(Files.readString(file), file.toString(), language, schema, grammar));
      } catch (IOException e) {
        throw new ConfigException(
            "RULE-UNREADABLE", String.valueOf(e.getMessage()), file.toString());
      }
    }
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new ConfigException("RULE-TWICE", "two rules are named " + rule.id(), rule.place());
      }
    }
    return new RuleSet(rules, rules.subList(bundled, rules.size()));
  }

  /** The rules of a user's folders alone. */
  public List<Rule> added() {
    return added;
  }

  /** All rules, in the order in which they are tried. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules that a lemma can trigger. */
  public List<Rule> triggeredBy(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }
}
