package org.newsgraph.link.wikidata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.link.Slug;
import org.newsgraph.model.Background;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;

/**
 * A gazetteer with Wikidata beneath it. The gazetteer's own entries keep their names and keys; from
 * the index they get what else is known of them, and a QID where the gazetteer had none and just
 * one item of that name, kind and country is there. All else in the index are candidates.
 *
 * <p>An item's key is what it would be called if nothing were known of it, kind and name, so that
 * its IRI stays when its item is made; of several of one name the best known has that key, the
 * others have their QID behind it.
 */
public final class WikidataGazetteer implements Gazetteer {
  /** How many bearers of a name are looked at. */
  private static final int MOST = 24;

  private static final Pattern KEY = Pattern.compile("([a-z]+)/(.+?)(?:-(q[0-9]+))?");

  private final Gazetteer table;
  private final WikidataIndex index;
  private final Map<String, GazetteerEntry> byKey = new TreeMap<>();
  private final Map<String, GazetteerEntry> byItem = new HashMap<>();

  /**
   * @param table what overlays the index: a gazetteer, or one with another index beneath it
   */
  public WikidataGazetteer(Gazetteer table, WikidataIndex index) {
    this.table = table;
    this.index = index;
    for (GazetteerEntry entry : table.entries()) {
      String known = entry.wikidata();
      if (known != null) {
        take(index.item(known).map(i -> entry.with(i.qid(), background(i))).orElse(entry));
      }
    }
    for (GazetteerEntry entry : table.entries()) {
      if (entry.wikidata() == null) {
        take(found(entry).map(item -> entry.with(item.qid(), background(item))).orElse(entry));
      }
    }
  }

  private void take(GazetteerEntry entry) {
    byKey.put(entry.key(), entry);
    if (entry.wikidata() != null) {
      byItem.putIfAbsent(entry.wikidata(), entry);
    }
  }

  /** The one item that an entry without a QID must be, if there is just one. */
  private Optional<Item> found(GazetteerEntry entry) {
    String country = country(entry);
    List<Item> found = new ArrayList<>();
    for (Postings.Posting posting : index.named(entry.label())) {
      if (index.classOf(posting).type() != entry.type()) {
        continue;
      }
      index
          .item(posting.number())
          .filter(item -> !byItem.containsKey(item.qid()))
          .filter(item -> country == null || isOf(item, country))
          .ifPresent(found::add);
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private @Nullable String country(GazetteerEntry entry) {
    Optional<GazetteerEntry> within = Optional.ofNullable(entry.within()).flatMap(table::entry);
    return within
        .filter(place -> place.type() == EntityType.COUNTRY)
        .map(GazetteerEntry::wikidata)
        .orElse(null);
  }

  private static boolean isOf(Item item, String country) {
    return Stream.concat(item.citizenships().stream(), item.countries().stream())
        .anyMatch(number -> country.equals("Q" + number));
  }

  @Override
  public List<GazetteerEntry> named(String name) {
    return table.named(name).stream().map(this::enriched).toList();
  }

  private GazetteerEntry enriched(GazetteerEntry entry) {
    return byKey.getOrDefault(entry.key(), entry);
  }

  @Override
  public List<GazetteerEntry> candidates(String name) {
    Map<String, GazetteerEntry> found = new LinkedHashMap<>();
    Set<String> items = new TreeSet<>();
    for (GazetteerEntry entry : table.candidates(name)) {
      found.put(entry.key(), enriched(entry));
      items.add(String.valueOf(enriched(entry).wikidata()));
    }
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      for (Postings.Posting posting : index.named(name)) {
        if (found.size() < MOST) {
          index
              .item(posting.number())
              .filter(item -> !items.contains(item.qid()))
              .flatMap(item -> entry(item, index.classOf(posting)))
              .ifPresent(entry -> found.putIfAbsent(entry.key(), entry));
        }
      }
    }
    return List.copyOf(found.values());
  }

  @Override
  public List<GazetteerEntry> adjective(String word) {
    return table.adjective(word).stream().map(this::enriched).toList();
  }

  @Override
  public int longest(String firstWord) {
    return table.longest(firstWord);
  }

  @Override
  public Collection<GazetteerEntry> entries() {
    return List.copyOf(byKey.values());
  }

  @Override
  public Optional<GazetteerEntry> entry(String key) {
    GazetteerEntry known = byKey.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<GazetteerEntry> above = table.entry(key);
    if (above.isPresent()) {
      return above;
    }
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String number = parts.group(3);
    Optional<Item> item =
        number == null
            ? first(parts.group(1), parts.group(2)).flatMap(p -> index.item(p.number()))
            : index.item(number.toUpperCase(Locale.ROOT));
    return item.flatMap(i -> entry(i, index.classOf(i.number())))
        .filter(entry -> entry.key().equals(key));
  }

  /** The best known item of a kind whose label gives a slug. */
  private Optional<Postings.Posting> first(String folder, String slug) {
    return index.named(slug).stream()
        .filter(p -> p.isLabel() && folder.equals(folder(index.classOf(p).type())))
        .findFirst();
  }

  private static String folder(@Nullable EntityType type) {
    return type == null ? "" : type.name().toLowerCase(Locale.ROOT);
  }

  private Optional<GazetteerEntry> entry(Item item, @Nullable ItemClass kind) {
    GazetteerEntry known = byItem.get(item.qid());
    if (known != null) {
      return Optional.of(known);
    }
    EntityType type = kind == null ? null : kind.type();
    if (kind == null || type == null || item.label().isEmpty()) {
      return Optional.empty();
    }
    Item.Point at = item.coordinates();
    return Optional.of(
        new GazetteerEntry(
            key(item, type),
            type,
            kind.kind(),
            item.label(),
            item.aliases(),
            List.of(),
            null,
            type == EntityType.COUNTRY ? null : within(item),
            item.qid(),
            at == null ? null : at.latitude(),
            at == null ? null : at.longitude(),
            background(item)));
  }

  private String key(Item item, EntityType type) {
    String slug = Slug.of(item.label());
    String key = folder(type) + "/" + slug;
    boolean isFirst =
        !byKey.containsKey(key)
            && first(folder(type), slug).filter(p -> p.number() == item.number()).isPresent();
    return isFirst ? key : key + "-" + item.qid().toLowerCase(Locale.ROOT);
  }

  /** The key of the country that an item is of, or null. */
  private @Nullable String within(Item item) {
    return Stream.concat(item.citizenships().stream(), item.countries().stream())
        .map(this::countryKey)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String countryKey(int number) {
    GazetteerEntry known = byItem.get("Q" + number);
    if (known != null) {
      return known.key();
    }
    ItemClass kind = index.classOf(number);
    boolean isCountry = kind != null && kind.type() == EntityType.COUNTRY;
    return isCountry
        ? index.item(number).map(item -> key(item, EntityType.COUNTRY)).orElse(null)
        : null;
  }

  private Background background(Item item) {
    List<Background.Office> offices = new ArrayList<>();
    Set<String> related = new TreeSet<>();
    for (List<Integer> values :
        List.of(
            item.countries(),
            item.citizenships(),
            item.containers(),
            item.wholes(),
            item.parties())) {
      values.forEach(number -> related.add("Q" + number));
    }
    for (Item.Term office : item.offices()) {
      String title = index.item(office.position()).map(Item::label).orElse("");
      offices.add(
          new Background.Office(
              title, "Q" + office.position(), day(office.begin()), day(office.end())));
      related.add("Q" + office.position());
    }
    return new Background(item.description(), item.sitelinks(), offices, related);
  }

  private static @Nullable LocalDate day(int day) {
    return day == Item.Term.OPEN ? null : LocalDate.ofEpochDay(day);
  }
}
