package org.newsgraph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A term of the ontology that the program knows by a constant of the same name. */
public interface Term {
  /** The constant's name: {@code NON_ACTUAL}. */
  String name();

  /** The local name of its term: {@code NonActual}. */
  String label();

  /** The local name of a class or individual that a constant names: {@code NON_ACTUAL}. */
  static String ofClass(String constant) {
    return Arrays.stream(constant.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The local name of a property that a constant names: {@code ROLE_TITLE}. */
  static String ofProperty(String constant) {
    String label = ofClass(constant);
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
