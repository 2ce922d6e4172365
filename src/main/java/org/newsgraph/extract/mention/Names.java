package org.newsgraph.extract.mention;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Mention;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Zone;

/** Names and adjectives of origin → references to things. */
public final class Names {

  /** What stands between a name and another name of the same person. */
  private final Pattern aliasWords;

  private final Gazetteer gazetteer;
  private final Metonymy metonymy;
  private final CountryBodies bodies;
  private final NameFinder finder;
  private final Demonyms demonyms;

  public Names(Gazetteer gazetteer, Titles titles, Language language) {
    aliasWords =
        Pattern.compile(
            language.words("alias").stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "[,(]? ?(?:\\p{L}+ )?(?:", ") ?(?:the |\")?")));
    this.metonymy = new Metonymy(language);
    this.gazetteer = gazetteer;
    this.bodies = new CountryBodies(gazetteer, titles);
    this.finder = new NameFinder(gazetteer, titles, metonymy, bodies, language);
    this.demonyms = new Demonyms(gazetteer);
  }

  /** Adds the references of all names in an article. */
  public void find(Discourse discourse) {
    List<FoundName> all = finder.find(discourse);
    Map<String, Thing> persons = fullPersons(discourse, all);
    aliases(all, persons);
    Map<String, Thing> others = new HashMap<>();
    Set<String> known = introducedAsKnown(all, persons);
    for (FoundName found : all) {
      refer(discourse, found, persons, others, known);
    }
    for (Tree tree : discourse.trees()) {
      demonyms.find(discourse, tree);
    }
  }

  /**
   * The surnames that the text gives to somebody known by it before it names another bearer in
   * full: after "President Obama", "first lady Michelle Obama" is somebody else. Headlines, which
   * shorten everybody's name, do not count.
   */
  private static Set<String> introducedAsKnown(List<FoundName> all, Map<String, Thing> persons) {
    Set<Thing> inFull = new HashSet<>();
    Set<String> introduced = new HashSet<>();
    Set<String> settled = new HashSet<>();
    for (FoundName found : all) {
      String name = fold(found.tree().words(found.first(), found.end()));
      if (found.length() > 1) {
        Thing person = persons.get(name);
        if (person != null && inFull.add(person)) {
          settled.add(lastName(person));
        }
      } else if (found.tree().sentence().zone() == Zone.Kind.BODY && settled.add(name)) {
        GazetteerEntry bearer = found.known(EntityType.PERSON);
        if (bearer != null
            && persons.values().stream()
                .noneMatch(p -> p.known() != null && p.known().key().equals(bearer.key()))) {
          introduced.add(name);
        }
      }
    }
    return introduced;
  }

  /** The persons whom the article gives with two names or more, by their folded names. */
  private Map<String, Thing> fullPersons(Discourse discourse, List<FoundName> all) {
    Map<String, Thing> persons = new HashMap<>();
    for (FoundName found : all) {
      if (found.isSurname() || !found.isPerson()) {
        continue;
      }
      String name = found.tree().words(found.first(), found.end());
      Thing thing = persons.get(fold(name));
      if (thing == null) {
        thing = samePerson(persons, found);
      }
      if (thing == null) {
        GazetteerEntry entry = found.known(EntityType.PERSON);
        thing =
            entry == null
                ? discourse.newThing(EntityType.PERSON, null)
                : discourse.knownThing(entry);
      }
      thing.addName(name);
      persons.put(fold(name), thing);
    }
    return persons;
  }

  /** "Mohamed Dagalo, better known as Hemedti": another name of the same person. */
  private void aliases(List<FoundName> all, Map<String, Thing> persons) {
    for (int i = 1; i < all.size(); i++) {
      FoundName name = all.get(i - 1);
      FoundName alias = all.get(i);
      Tree tree = name.tree();
      Thing person =
          alias.tree() == tree
                  && alias.first() > name.end()
                  && aliasWords.matcher(tree.words(name.end(), alias.first())).matches()
              ? persons.get(fold(tree.words(name.first(), name.end())))
              : null;
      if (person != null) {
        persons.putIfAbsent(fold(tree.words(alias.first(), alias.end())), person);
      }
    }
  }

  /** A person with the same first and last name, one with a middle name or initial more. */
  private static @Nullable Thing samePerson(Map<String, Thing> persons, FoundName found) {
    String first = fold(found.tree().token(found.first()).form());
    String last = fold(found.tree().token(found.end() - 1).form());
    for (Map.Entry<String, Thing> person : persons.entrySet()) {
      String[] words = person.getKey().split(" ");
      if (words[0].equals(first)
          && words[words.length - 1].equals(last)
          && (words.length == 2 || found.length() == 2)) {
        return person.getValue();
      }
    }
    return null;
  }

  private void refer(
      Discourse discourse,
      FoundName found,
      Map<String, Thing> persons,
      Map<String, Thing> others,
      Set<String> introduced) {
    String name = found.tree().words(found.first(), found.end());
    boolean isOther = found.length() == 1 && introduced.contains(fold(name)) && !isMrs(found);
    Thing person = isOther ? null : person(found, name, persons);
    if (person != null || found.isPerson()) {
      Thing thing = person == null ? unnamedInFull(discourse, found, name, others) : person;
      thing.addName(name);
      add(discourse, found, thing, found.length() > 1 ? "name" : "surname", null);
      return;
    }
    Optional<GazetteerEntry> known = choose(found);
    Optional<GazetteerEntry> owner =
        known.flatMap(k -> bodies.owner(found).filter(o -> isAnother(k, o)));
    if (owner.isPresent()) {
      add(discourse, found, bodyOf(discourse, owner.get(), name, others), "name", null);
    } else if (known.isPresent()) {
      referToKnown(discourse, found, name, known.get());
    } else {
      referToUnknown(discourse, found, name, others);
    }
  }

  private static void add(
      Discourse discourse, FoundName found, Thing thing, String reason, @Nullable String key) {
    Tree tree = found.tree();
    discourse.add(
        new Reference(
            tree,
            found.first(),
            found.end(),
            head(tree, found.first(), found.end()),
            tree.span(found.first(), found.end()),
            Mention.Kind.NAME,
            thing,
            reason,
            key));
  }

  /** A person whom the article never gives more than one name. */
  private static Thing unnamedInFull(
      Discourse discourse, FoundName found, String name, Map<String, Thing> others) {
    GazetteerEntry entry = found.known(EntityType.PERSON);
    return entry == null
        ? others.computeIfAbsent(
            "person " + fold(name), x -> discourse.newThing(EntityType.PERSON, null))
        : discourse.knownThing(entry);
  }

  /** "Mexico's Senate": the Senate of Mexico, known or not. */
  private Thing bodyOf(
      Discourse discourse, GazetteerEntry country, String name, Map<String, Thing> others) {
    String whole = name + " of " + country.label();
    return gazetteer.named(whole).stream()
        .findFirst()
        .map(discourse::knownThing)
        .orElseGet(() -> named(discourse, others, whole, EntityType.ORGANIZATION));
  }

  /** A name that the gazetteer knows; as a metonym it means whom it acts for. */
  private void referToKnown(
      Discourse discourse, FoundName found, String name, GazetteerEntry known) {
    Tree tree = found.tree();
    Optional<GazetteerEntry> meant =
        metonymy
            .actsFor(tree, head(tree, found.first(), found.end()), known)
            .flatMap(gazetteer::entry);
    Thing thing = discourse.knownThing(meant.orElse(known));
    if (meant.isEmpty()) {
      thing.addName(name);
      add(discourse, found, thing, "name", null);
    } else {
      add(discourse, found, thing, "metonym", known.key());
    }
  }

  private static void referToUnknown(
      Discourse discourse, FoundName found, String name, Map<String, Thing> others) {
    EntityType type = type(found.type());
    if (type == null) {
      return;
    }
    Thing thing = named(discourse, others, name, type);
    if (found.type() == NameType.FACILITY) {
      thing.setFacility();
    }
    abbreviation(found, thing, others);
    add(discourse, found, thing, "name", null);
  }

  /** "Mrs. Obama": not the one whom the bare surname means. */
  private static boolean isMrs(FoundName found) {
    Tree tree = found.tree();
    return found.first() > 0
        && tree.token(found.first() - 1).form().toLowerCase(Locale.ROOT).startsWith("mrs");
  }

  private static Thing named(
      Discourse discourse, Map<String, Thing> others, String name, EntityType type) {
    Thing thing =
        others.computeIfAbsent(type + " " + fold(name), x -> discourse.newThing(type, null));
    thing.addName(name);
    return thing;
  }

  /** "Kurdistan Regional Government (KRG)": the letters in brackets are a name of the same body. */
  private static void abbreviation(FoundName found, Thing thing, Map<String, Thing> others) {
    Tree tree = found.tree();
    int open = found.end();
    if (open + 2 < tree.size()
        && tree.token(open).form().equals("(")
        && tree.token(open + 2).form().equals(")")) {
      String letters = tree.token(open + 1).form();
      if (letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT))) {
        others.putIfAbsent(thing.type() + " " + fold(letters), thing);
      }
    }
  }

  /** The person whom the article calls by this name, or whose last name it is. */
  private @Nullable Thing person(FoundName found, String name, Map<String, Thing> persons) {
    Thing full = persons.get(fold(name));
    if (full != null || !found.isSurname()) {
      return full;
    }
    boolean couldBePerson =
        found.type() == NameType.PERSON
            || found.type() == null && found.known(EntityType.PERSON) != null
            || found.known().isEmpty() && found.type() != null;
    if (!couldBePerson) {
      return null;
    }
    String folded = fold(name);
    return persons.entrySet().stream()
        .filter(p -> p.getKey().endsWith(" " + folded) || p.getKey().startsWith(folded + " "))
        .map(Map.Entry::getValue)
        .min(
            Comparator.comparing((Thing t) -> !lastName(t).equals(folded))
                .thenComparingInt(Thing::number))
        .orElse(null);
  }

  /** The last word of a person's fullest name, folded. */
  static String lastName(Thing thing) {
    String[] words = fold(thing.fullName()).split(" ");
    return words[words.length - 1];
  }

  private static boolean isAnother(GazetteerEntry body, GazetteerEntry country) {
    return body.type() == EntityType.ORGANIZATION && !country.key().equals(body.within());
  }

  /** Of the things that a name can mean, the one that its surroundings and its type allow. */
  private Optional<GazetteerEntry> choose(FoundName found) {
    Tree tree = found.tree();
    List<GazetteerEntry> known = found.known();
    if (known.size() > 1) {
      String cue = metonymy.cue(tree, found.first(), found.end());
      if (!cue.isEmpty()) {
        Optional<GazetteerEntry> cued =
            known.stream().filter(e -> e.kind().equals(cue)).findFirst();
        if (cued.isPresent()) {
          return cued;
        }
      }
    }
    NameType type = found.type();
    return known.stream()
        .filter(e -> type == null || agrees(type, e))
        .findFirst()
        .or(() -> known.stream().filter(e -> e.type() != EntityType.PERSON).findFirst());
  }

  private static boolean agrees(NameType type, GazetteerEntry entry) {
    return switch (type) {
      case PERSON -> entry.type() == EntityType.PERSON;
      case ORGANIZATION -> entry.type() != EntityType.PERSON;
      case GPE, LOCATION, FACILITY, GROUP ->
          entry.type() == EntityType.COUNTRY
              || entry.type() == EntityType.PLACE
              || entry.standsFor() != null;
      case EVENT, LAW, PRODUCT, WORK -> false;
    };
  }

  private static @Nullable EntityType type(@Nullable NameType type) {
    if (type == null) {
      return null;
    }
    return switch (type) {
      case PERSON -> EntityType.PERSON;
      case ORGANIZATION -> EntityType.ORGANIZATION;
      case GPE, LOCATION, FACILITY -> EntityType.PLACE;
      case GROUP, EVENT, LAW, PRODUCT, WORK -> null;
    };
  }

  /** The token of a stretch whose head lies outside it. */
  public static int head(Tree tree, int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      int head = tree.head(i);
      if (head < first || head >= end) {
        return i;
      }
    }
    return end - 1;
  }

  /** A name without case, diacritics and dots. */
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK && c != '.') {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }
}
