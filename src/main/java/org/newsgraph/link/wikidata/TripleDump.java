package org.newsgraph.link.wikidata;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items as N-Triples, as in Wikidata's "truthy" dumps: the lines of an item stand together, those
 * on its page ({@code Special:EntityData}) before those on itself. They tell no ranks and no
 * qualifiers, so offices come without days; redirects are {@code owl:sameAs}.
 *
 * @see <a href="https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format">RDF dump
 *     format</a>
 */
final class TripleDump implements DumpFormat {
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final String PAGE = "https://www.wikidata.org/wiki/Special:EntityData/";
  private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel";
  private static final String DESCRIPTION = "http://schema.org/description";
  private static final String SITELINKS = "http://wikiba.se/ontology#sitelinks";
  private static final String SAME = "http://www.w3.org/2002/07/owl#sameAs";

  private static final Pattern TRIPLE =
      Pattern.compile("<([^>]*)>\\s+<([^>]*)>\\s+(.+?)\\s*\\.\\s*");
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?:@([A-Za-z0-9-]+)|\\^\\^<[^>]*>)?");
  private static final Pattern POINT = Pattern.compile("Point\\((\\S+) (\\S+)\\)");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))");

  @Override
  public boolean goesOn(byte[] text, int before, int begin, int end) {
    int subject = subject(text, begin, end);
    return subject == 0 || subject == subject(text, before, begin);
  }

  /** The number of the item that a line is about; 0 where it is about none. */
  private static int subject(byte[] text, int begin, int end) {
    int close = begin;
    while (close < end && text[close] != '>' && text[close] != '\n') {
      close++;
    }
    if (close >= end || text[close] != '>' || text[begin] != '<') {
      return 0;
    }
    return number(new String(text, begin + 1, close - begin - 1, StandardCharsets.UTF_8));
  }

  private static int number(String iri) {
    String name =
        iri.startsWith(ENTITY)
            ? iri.substring(ENTITY.length())
            : iri.startsWith(PAGE) ? iri.substring(PAGE.length()) : "";
    return Item.number(name).orElse(0);
  }

  @Override
  public int read(byte[] text, int begin, int end, Consumer<Item> sink) {
    int bad = 0;
    ItemDraft draft = new ItemDraft();
    for (int at = begin; at < end; ) {
      int lineEnd = DumpFormat.lineEnd(text, at, end);
      String line = new String(text, at, lineEnd - at, StandardCharsets.UTF_8).strip();
      at = lineEnd + 1;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher triple = TRIPLE.matcher(line);
      if (!triple.matches()) {
        bad++;
        continue;
      }
      int subject = number(triple.group(1));
      if (subject != 0 && subject != draft.number) {
        give(draft, sink);
        draft = new ItemDraft();
        draft.number = subject;
      }
      if (subject != 0) {
        fill(draft, triple.group(2), triple.group(3));
      }
    }
    give(draft, sink);
    return bad;
  }

  private static void give(ItemDraft draft, Consumer<Item> sink) {
    if (draft.number != 0) {
      sink.accept(draft.item());
    }
  }

  private static void fill(ItemDraft draft, String property, String object) {
    if (property.startsWith(DIRECT)) {
      direct(draft, property.substring(DIRECT.length()), object);
      return;
    }
    switch (property) {
      case SAME -> draft.redirect = number(iri(object));
      case LABEL -> {
        String language = language(object);
        if (language.equals("en")) {
          draft.label = literal(object);
        } else if (language.equals("mul")) {
          draft.sharedLabel = literal(object);
        }
      }
      case ALIAS -> {
        String language = language(object);
        if (language.equals("en") || language.equals("mul")) {
          draft.aliases.add(literal(object));
        }
      }
      case DESCRIPTION ->
          draft.description = language(object).equals("en") ? literal(object) : draft.description;
      case SITELINKS -> {
        String count = literal(object);
        draft.sitelinks = count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : draft.sitelinks;
      }
      default -> {
        // Other things are told of items, too.
      }
    }
  }

  private static void direct(ItemDraft draft, String property, String object) {
    if (property.equals("P625")) {
      Matcher point = POINT.matcher(literal(object));
      if (point.matches()) {
        draft.coordinates =
            new Item.Point(Double.parseDouble(point.group(2)), Double.parseDouble(point.group(1)));
      }
      return;
    }
    OptionalInt value = Item.number(iri(object).replace(ENTITY, ""));
    ItemDraft.Values values = draft.values(property);
    if (value.isEmpty()) {
      return;
    }
    if (values != null) {
      values.add(value.getAsInt(), ItemDraft.Rank.NORMAL);
    } else if (property.equals("P39")) {
      draft.offices.add(new Item.Term(value.getAsInt(), Item.Term.OPEN, Item.Term.OPEN));
    }
  }

  private static String iri(String object) {
    return object.startsWith("<") && object.endsWith(">")
        ? object.substring(1, object.length() - 1)
        : "";
  }

  private static String language(String object) {
    Matcher literal = LITERAL.matcher(object);
    return literal.matches() && literal.group(2) != null ? literal.group(2) : "";
  }

  private static String literal(String object) {
    Matcher literal = LITERAL.matcher(object);
    return literal.matches() ? unescaped(literal.group(1)) : "";
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
              return Matcher.quoteReplacement(
                  hex != null
                      ? Character.toString(Integer.parseInt(hex, 16))
                      : switch (escape.group(3)) {
                        case "n", "r", "t" -> " ";
                        default -> escape.group(3);
                      });
            });
  }
}
