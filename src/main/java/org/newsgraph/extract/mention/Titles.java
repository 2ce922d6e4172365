package org.newsgraph.extract.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.HoldingStatus;

/**
 * The words of offices and roles: titles, the nouns that head them, and the words that date them.
 */
public final class Titles {
  private final Set<String> heads;
  private final Set<String> phrases;
  private final Map<String, List<String>> countriesOf;
  private final Map<String, HoldingStatus> markers;
  private final Set<String> bodies;
  private final Set<String> groups;
  private final Set<String> national;
  private final Set<String> named;
  private final Set<String> bodyNouns;
  private final Set<String> appointments;
  private final Set<String> dismissals;
  private final Set<String> nominations;
  private final Set<String> ranks;
  private final Set<String> attitudes;
  private final Set<String> entries;
  private final Set<String> exits;
  private final Set<String> successions;
  private final Set<String> predecessors;
  private final Set<String> onesOfTwo;
  private final Set<String> peopleOfTwo;
  private final Set<String> epithets;
  private final Set<String> times;
  private final Set<String> honorifics;
  private final Set<String> fields;
  private final Set<String> documents;
  private final Set<String> counterparts;
  private final Set<String> secretaries;
  private final Set<String> paramount;
  private final Map<String, String> kinds;

  public Titles(Language language) {
    Lexicon titles = language.lexicon("titles");
    heads =
        titles.column("head").stream()
            .map(h -> h.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    phrases =
        titles.column("title").stream()
            .map(h -> h.toLowerCase(Locale.ROOT))
            .filter(h -> h.contains(" ") || h.contains("-"))
            .collect(Collectors.toSet());
    kinds = new HashMap<>();
    countriesOf = new HashMap<>();
    for (Lexicon.Row row : titles.rows()) {
      String title = row.get("title").toLowerCase(Locale.ROOT);
      kinds.putIfAbsent(title, kind(row));
      kinds.putIfAbsent(row.get("head").toLowerCase(Locale.ROOT), kind(row));
      String body = row.get("body");
      if (body.startsWith("country/")) {
        countriesOf.put(title, List.of(body.split("\\|")));
      }
    }
    fields = language.lexicon("policy-fields").words();
    honorifics = language.lexicon("honorifics").words();
    Lexicon words = language.lexicon("role-words");
    markers = new HashMap<>();
    for (Lexicon.Row row : words.rows()) {
      String use = row.get("use");
      switch (use) {
        case "former", "future", "current" ->
            markers.put(row.get("word"), HoldingStatus.valueOf(use.toUpperCase(Locale.ROOT)));
        default -> {}
      }
    }
    bodies = words.words("body");
    groups = words.words("group");
    national = words.words("national");
    named = words.words("named");
    bodyNouns = words.words("body-noun");
    appointments = words.words("appointment");
    dismissals = words.words("dismissal");
    ranks = words.words("rank");
    attitudes = words.words("attitude");
    nominations = words.words("nomination");
    entries = words.words("entry");
    exits = words.words("exit");
    successions = words.words("succession");
    onesOfTwo = words.words("one-of-two");
    peopleOfTwo = words.words("one-of-two-people");
    predecessors = words.words("predecessor");
    epithets = words.words("epithet");
    times = words.words("time");
    documents = words.words("document");
    counterparts = words.words("counterpart");
    secretaries = words.words("secretaries");
    paramount = words.words("paramount");
  }

  private static String kind(Lexicon.Row row) {
    return row.get("kind");
  }

  /** Whether a token is a noun, in the singular or plural, that heads a title: "minister". */
  public boolean isHead(Tree tree, int i) {
    return isNominal(tree, i)
        && (heads.contains(tree.lemma(i).toLowerCase(Locale.ROOT)) || heads.contains(tree.word(i)));
  }

  private static boolean isNominal(Tree tree, int i) {
    String tag = tree.token(i).tag();
    // "intelligence chief Lund", where the tagger takes the chief for an adjective.
    boolean isBeforeName = tag.equals("JJ") && i + 1 < tree.size() && tree.token(i + 1).isProper();
    return tag.startsWith("NN")
        || isBeforeName
        || Character.isUpperCase(tree.token(i).form().charAt(0));
  }

  /** Whether words are a title of more than one word: "energy minister". */
  public boolean isPhrase(String words) {
    return phrases.contains(words.toLowerCase(Locale.ROOT));
  }

  /** One past the last token of the longest known title that begins before a head and holds it. */
  public int phraseEnd(Tree tree, int head) {
    for (int end = Math.min(tree.size(), head + 5); end > head + 1; end--) {
      for (int first = head; first >= Math.max(0, head - 3); first--) {
        if (phrases.contains(tree.words(first, end).toLowerCase(Locale.ROOT))) {
          return end;
        }
      }
    }
    return head + 1;
  }

  /** The noun that heads a title, folded so that spellings and genders of one office agree. */
  public static String office(String head) {
    String folded = head.toLowerCase(Locale.ROOT).replace(".", "");
    if (folded.endsWith("woman") || folded.endsWith("person")) {
      return folded.replaceAll("(woman|person)$", "man");
    }
    return folded;
  }

  /** Whether who holds a title speaks and meets for the country: a minister, not an analyst. */
  public boolean standsForCountry(String head) {
    return switch (kindOf(head)) {
      case "office", "envoy", "spokesperson", "royal" -> true;
      default -> false;
    };
  }

  private String kindOf(String head) {
    return kinds.getOrDefault(head.toLowerCase(Locale.ROOT), "other");
  }

  /** Whether who holds it is sent somewhere by others: "envoy". */
  public boolean isSent(String head) {
    return kindOf(head).equals("envoy");
  }

  /** Whether it is an office of a state, and who holds it acts for that state: "president". */
  public boolean isOfState(String head) {
    String kind = kindOf(head);
    return kind.equals("office") || kind.equals("royal");
  }

  /** Whether it is an office or task of public life, which ends; a profession does not. */
  public boolean isPublic(String head) {
    return standsForCountry(head) || kindOf(head).equals("party") || kindOf(head).equals("member");
  }

  /** Whether it is a post of business or learning, which no country has: "CEO", "professor". */
  public boolean isPrivate(String head) {
    return kindOf(head).equals("business") || kindOf(head).equals("academic");
  }

  /** Whether it is a post that bodies have: "president", "founder"; a lawyer is of none. */
  public boolean isOfBody(String head) {
    return isPublic(head) || kindOf(head).equals("business");
  }

  /** Whether it is a rank of an army or a house, kept beside an office: "general", "prince". */
  public boolean isStyle(String head) {
    String kind = kindOf(head);
    return kind.equals("military") || kind.equals("royal");
  }

  /**
   * Whether the office is called so in nearly all countries, this one among them: "foreign
   * minister", though not in the United States; no "chancellor", whose counterparts are premiers.
   */
  public boolean isSameElsewhere(String title, @Nullable GazetteerEntry country) {
    String folded = title.toLowerCase(Locale.ROOT);
    boolean isMinister =
        folded.endsWith(" minister")
            && !folded.endsWith("prime minister")
            && country != null
            && !secretaries.contains(country.key());
    return isMinister || isSent(folded);
  }

  /** Whether a country has one such office at its top: "prime minister", "king". */
  public boolean isParamount(String title) {
    String folded = title.toLowerCase(Locale.ROOT);
    return paramount.stream().anyMatch(folded::endsWith);
  }

  /** Whether a noun means who holds the same office elsewhere: "counterpart". */
  public boolean isCounterpart(String lemma) {
    return counterparts.contains(lemma);
  }

  /** Whether only countries have an office of this name: "minister", no "director". */
  public boolean isNational(String head) {
    return national.contains(office(head));
  }

  /** The keys of the countries that have an office of this name, the best known first. */
  public List<String> countriesOf(String title) {
    return countriesOf.getOrDefault(title.toLowerCase(Locale.ROOT), List.of());
  }

  /** Whether a word is a form of address before a name: "Mr", "Sheikh". */
  public boolean isHonorific(Tree tree, int i) {
    return honorifics.contains(tree.word(i));
  }

  /** What a word before a title tells of its holding, or null. */
  public @Nullable HoldingStatus marker(String word) {
    return markers.get(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a prefix tells what somebody is for or against: "pro-" European. */
  public boolean isAttitude(String prefix) {
    return attitudes.contains(prefix);
  }

  /** Whether a word names a field of politics: "commerce", as in "commerce chief". */
  public boolean isField(String word) {
    return fields.contains(word);
  }

  /** Whether a word before a title gives its rank: "deputy". */
  public boolean isRank(String lemma) {
    return ranks.contains(lemma);
  }

  /** Whether a verb gives somebody a role: "name". */
  public boolean isAppointment(String lemma) {
    return appointments.contains(lemma);
  }

  /** Whether a verb of appointment only proposes: "nominate". */
  public boolean isNomination(String lemma) {
    return nominations.contains(lemma);
  }

  /** Whether a verb, with "as", tells that somebody comes to an office: "take office". */
  public boolean isEntry(String phrase) {
    return entries.contains(phrase);
  }

  /** Whether a verb, with "as", tells that somebody leaves an office: "step down". */
  public boolean isExit(String phrase) {
    return exits.contains(phrase);
  }

  /** Whether a verb, with "as", tells that somebody takes another's office: "succeed". */
  public boolean isSuccession(String lemma) {
    return successions.contains(lemma);
  }

  /** Whether a verb tells that somebody is dismissed. */
  public boolean isDismissal(String lemma) {
    return dismissals.contains(lemma);
  }

  /** Whether a noun in the plural, with "two" or "both", can mean two countries: "sides". */
  public boolean isOneOfTwo(String lemma) {
    return onesOfTwo.contains(lemma);
  }

  /** Whether a noun in the plural, with "two" or "both", can mean two persons: "leaders". */
  public boolean isOneOfTwoPeople(String lemma) {
    return peopleOfTwo.contains(lemma);
  }

  /** Whether a word before a title is no part of it: "first female", "veteran", "Republican". */
  public boolean isEpithet(String word) {
    return epithets.contains(word);
  }

  /** Whether a noun measures time: "year". */
  public boolean isTime(String lemma) {
    return times.contains(lemma);
  }

  /** Whether a noun names who held a role before. */
  public boolean isPredecessor(String lemma) {
    return predecessors.contains(lemma);
  }

  /** Whether a noun names a body that a country has one of: "parliament", "ministry". */
  public boolean isBody(String lemma) {
    return bodies.contains(lemma);
  }

  /** Whether a noun names people or a body that act for a country or party: "officials". */
  public boolean isGroup(String lemma) {
    return groups.contains(lemma);
  }

  /** Whether a noun says what kind of body the name in front of it has: "the Hamas movement". */
  public boolean isNamedBody(String lemma) {
    return named.contains(lemma);
  }

  /** Whether a noun names a text that says what its author does: "statement", "resolution". */
  public boolean isDocument(String lemma) {
    return documents.contains(lemma);
  }

  /** Whether a noun takes up a body that was named before: "the ministry said". */
  public boolean isBodyNoun(String lemma) {
    return bodyNouns.contains(lemma);
  }
}
