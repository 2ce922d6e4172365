package org.newsgraph.link;

/**
 * What speaks for or against a referent's being a thing of that name.
 *
 * <p>The weights, in hundredths, add up. A full name that only one known thing has is enough; a
 * last name needs the office or the country of its bearer beside it; of several of one name the
 * best known is meant unless the article points to another.
 */
enum Clue {
  /** The article gives the thing's usual name in full. */
  FULL_NAME(55, "its full name"),
  /** The article gives another of its names. */
  OTHER_NAME(50, "another of its names"),
  /** The article gives no more than a person's last name. */
  LAST_NAME(25, "only a last name"),
  /** "Russian", or "the Kremlin said": the words mean the thing without naming it. */
  STANDS_FOR(75, "by an adjective or a seat that stands for it"),
  /** Who leads or led a state or a government is known by the last name alone. */
  LEADER(10, "leads or led a state or government"),
  /** The words around the name ask for this thing and not the best known: "Kherson region". */
  CUED(35, "the words around it ask for that kind"),
  /** "Samoa led at halftime": its team. */
  TEAM(-20, "the article tells of a match, where a team has its country's name"),
  /** "The artificial pancreas (AP)": the article gives the name a meaning of its own. */
  REDEFINED(-50, "the article uses the name for something else"),
  /** Nothing else is known by that name. */
  ALONE(25, "nothing else known by that name"),
  /** The first of several known by that name. */
  BEST_KNOWN(25, "the best known of that name"),
  /** Others of that name are better known. */
  LESS_KNOWN(10, "others of that name are better known"),
  /** Others of that name are better known by far. */
  FAR_LESS_KNOWN(-10, "others of that name are far better known"),
  /** The name finder took the name for that of another kind of thing. */
  OTHER_KIND(-15, "the article speaks of another kind of thing"),
  /** The article gives the person an office of the country that this person is of. */
  OFFICE(25, "holds an office of its country"),
  /** The article gives the person offices of other countries alone. */
  OTHER_OFFICE(-25, "holds an office of another country"),
  /** The article gives the person an office that this person held then. */
  HELD_OFFICE(25, "held that office then"),
  /** The article gives the person an office that this person held, but not then. */
  HELD_ONCE(-20, "held that office at another time"),
  /** The article names the country of the person or body, or a place beside the place. */
  SURROUNDINGS(20, "the article speaks of its country"),
  /** Something else in the article is of it, in it, a part of it, or it of that. */
  RELATED(15, "what else the article names belongs with it"),
  /** The article says what it is in the words that describe it. */
  DESCRIBED(10, "the article has the words that describe it"),
  /** Another of that name is about as well known. */
  RIVALLED(-15, "another of that name is about as well known"),
  /** Hardly anybody has written on it, and the article does not point to it. */
  OBSCURE(-15, "little known, and nothing points to it");

  private final int weight;
  private final String reason;

  Clue(int weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }

  int weight() {
    return weight;
  }

  String reason() {
    return reason;
  }
}
