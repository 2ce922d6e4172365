package org.newsgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The repairs of trees, in the order in which they apply; compare Ssurgeon in CoreNLP.
 *
 * @param repairs them
 */
record TreeRepairs(List<TreeRepair> repairs) {
  private static final String FILE = "trees/repairs.yaml";

  private static final Set<String> KEYS = Set.of("id", "words", "edit", "example", "gives", "not");

  /**
   * The project's repairs.
   *
   * @throws ConfigException if one is wrong
   */
  static TreeRepairs bundled() throws IOException {
    try (InputStream in = TreeRepairs.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("REPAIR-MISSING", "the jar holds no " + FILE, FILE);
      }
      return new TreeRepairs(read(in));
    }
  }

  /**
   * Reads a file of repairs.
   *
   * @throws ConfigException if one is wrong
   */
  static List<TreeRepair> read(InputStream in) {
    List<TreeRepair> repairs = new ArrayList<>();
    try {
      Object file = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
      for (Object entry : list(file)) {
        repairs.add(repair(map(entry)));
      }
    } catch (YamlEngineException | ClassCastException e) {
      throw new ConfigException("REPAIR-SYNTAX", String.valueOf(e.getMessage()), FILE);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "REPAIR-SYNTAX",
          "behind %d whole ones: %s".formatted(repairs.size(), e.getMessage()),
          FILE);
    }
    return List.copyOf(repairs);
  }

  private static TreeRepair repair(Map<?, ?> keys) {
    if (!keys.keySet().equals(KEYS)) {
      throw new IllegalArgumentException(
          "a repair has the keys %s, not %s".formatted(new TreeSet<>(KEYS), keys.keySet()));
    }
    List<String> names = new ArrayList<>();
    List<List<TreePattern.Condition>> conditions = new ArrayList<>();
    map(keys.get("words"))
        .forEach(
            (name, texts) -> {
              conditions.add(
                  list(texts).stream()
                      .map(text -> TreePattern.condition((String) text, names))
                      .toList());
              names.add((String) name);
            });
    List<TreeRepair.Edit> edits =
        list(keys.get("edit")).stream().map(edit -> edit(map(edit), names)).toList();
    return new TreeRepair(
        text(keys, "id"),
        new TreePattern(List.copyOf(names), List.copyOf(conditions)),
        edits,
        text(keys, "example"),
        text(keys, "gives"),
        text(keys, "not"));
  }

  private static TreeRepair.Edit edit(Map<?, ?> edit, List<String> names) {
    String as = text(edit, "as");
    if (edit.containsKey("replace")) {
      return new TreeRepair.Replace(word(edit, "replace", names), word(edit, "by", names), as);
    }
    return edit.containsKey("move")
        ? new TreeRepair.Move(word(edit, "move", names), word(edit, "to", names), as)
        : new TreeRepair.Relabel(word(edit, "relabel", names), as);
  }

  private static int word(Map<?, ?> edit, String key, List<String> names) {
    int word = names.indexOf(edit.get(key));
    if (word < 0) {
      throw new IllegalArgumentException(
          "an edit has '%s' %s; known: %s".formatted(key, edit.get(key), names));
    }
    return word;
  }

  private static String text(Map<?, ?> keys, String key) {
    if (keys.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("'%s' is no text: %s".formatted(key, keys.get(key)));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("expected 'key: value' pairs, not " + value);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("expected a list, not " + value);
  }

  /** The tree, mended where it has to be. */
  Parser.Tree mended(Parser.Tree tree, String[] forms, String[] tags) {
    TreeEdit edit = new TreeEdit(tree, forms, tags);
    boolean isMended = false;
    for (TreeRepair repair : repairs) {
      isMended |= repair.mend(edit);
    }
    return isMended ? edit.tree() : tree;
  }
}
