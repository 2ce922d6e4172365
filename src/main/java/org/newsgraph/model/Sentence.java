package org.newsgraph.model;

import java.util.List;

/**
 * A sentence with its words, names and dependencies.
 *
 * @param span from its first to its last word
 * @param zone what the stretch that it stands in is for
 * @param tokens its words, in order, at least one; their heads form one tree
 * @param names the names in it, sorted, not overlapping
 */
public record Sentence(Span span, Zone.Kind zone, List<Token> tokens, List<Name> names) {
  public Sentence {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a token");
    }
    tokens = List.copyOf(tokens);
    names = List.copyOf(names);
  }

  /** The text of tokens {@code [first, end)}; punctuation at the rim left out. */
  public Span span(int first, int end) {
    int b = first;
    int e = end;
    while (e - b > 1 && isRim(tokens.get(b))) {
      b++;
    }
    while (e - b > 1 && isRim(tokens.get(e - 1))) {
      e--;
    }
    return new Span(tokens.get(b).span().begin(), tokens.get(e - 1).span().end());
  }

  private static boolean isRim(Token token) {
    String form = token.form();
    return form.equals(",")
        || form.equals(";")
        || form.equals(":")
        || form.equals(".")
        || form.startsWith("-") && !Character.isLetterOrDigit(form.charAt(form.length() - 1));
  }
}
