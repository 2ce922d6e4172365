package org.newsgraph.link.wikidata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;

/**
 * A gazetteer's QIDs held against Wikidata.
 *
 * @param entries how many entries have a QID
 * @param matching how many of them have a name that their item has
 * @param absent how many items are not in what they were held against
 * @param mismatches the entries whose item is called otherwise, sorted by key
 * @param moved by their keys, entries whose QID leads to another item now, and that item's QID;
 *     these are matching or not like the others
 */
public record Verification(
    int entries, int matching, int absent, List<Mismatch> mismatches, Map<String, String> moved) {
  private static final int PIECE = 4 << 20;

  /**
   * An entry whose item is called otherwise.
   *
   * @param key the entry's
   * @param item its QID
   * @param expected the entry's label
   * @param found the item's label; empty if there is no such item any more
   */
  public record Mismatch(String key, String item, String expected, String found) {}

  /** Holds a gazetteer against an index. */
  public static Verification againstIndex(Gazetteer gazetteer, WikidataIndex index) {
    Map<Integer, Item> items = new HashMap<>();
    for (int number : numbers(gazetteer)) {
      index.item(number).ifPresent(item -> items.put(number, item));
    }
    return of(gazetteer, items);
  }

  /** Holds a gazetteer against a dump, in one reading. */
  public static Verification againstDump(Gazetteer gazetteer, Path file) throws IOException {
    Set<Integer> asked = numbers(gazetteer);
    Map<Integer, Item> items = new HashMap<>();
    Map<Integer, Integer> redirects = new HashMap<>();
    try (Dump dump = Dump.open(file, PIECE)) {
      dump.start(0);
      for (byte[] text = dump.next(); text != null; text = dump.next()) {
        dump.format()
            .read(
                text,
                0,
                text.length,
                item -> {
                  if (asked.contains(item.number()) && item.redirect() != 0) {
                    redirects.put(item.number(), item.redirect());
                  } else if (asked.contains(item.number())) {
                    items.put(item.number(), item);
                  }
                });
      }
    }
    // What a redirect leads to may stand anywhere in the dump; only that it leads away is told.
    redirects.forEach((from, to) -> items.put(from, Item.redirect(from, to)));
    return of(gazetteer, items);
  }

  /** Holds a gazetteer against the web service; what it does not answer is not checked. */
  public static Verification againstService(Gazetteer gazetteer, WikidataService service)
      throws IOException, InterruptedException {
    OnlineLookup lookup = new OnlineLookup(service);
    lookup.fetch(new TreeSet<>(numbers(gazetteer)));
    Map<Integer, Item> items = new HashMap<>(lookup.items());
    lookup.missing().forEach(number -> items.put(number, Item.redirect(number, 0)));
    return of(gazetteer, items);
  }

  private static Set<Integer> numbers(Gazetteer gazetteer) {
    Set<Integer> numbers = new HashSet<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      String item = entry.wikidata();
      if (item != null) {
        Item.number(item).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  /**
   * Holds a gazetteer against items.
   *
   * @param items by the number that the gazetteer has; an item of another number is what that
   *     number leads to
   */
  static Verification of(Gazetteer gazetteer, Map<Integer, Item> items) {
    List<Mismatch> mismatches = new ArrayList<>();
    Map<String, String> moved = new TreeMap<>();
    int entries = 0;
    int absent = 0;
    for (GazetteerEntry entry : gazetteer.entries()) {
      String qid = entry.wikidata();
      if (qid == null) {
        continue;
      }
      entries++;
      Item item = items.get(Item.number(qid).orElse(0));
      if (item == null) {
        absent++;
      } else if (item.redirect() != 0) {
        moved.put(entry.key(), "Q" + item.redirect());
        absent++;
      } else {
        if (!item.qid().equals(qid)) {
          moved.put(entry.key(), item.qid());
        }
        if (!isNamed(entry, item)) {
          mismatches.add(new Mismatch(entry.key(), qid, entry.label(), item.label()));
        }
      }
    }
    return new Verification(
        entries, entries - absent - mismatches.size(), absent, List.copyOf(mismatches), moved);
  }

  private static boolean isNamed(GazetteerEntry entry, Item item) {
    Set<String> names = folded(item.label(), item.aliases());
    return folded(entry.label(), entry.aliases()).stream().anyMatch(names::contains);
  }

  private static Set<String> folded(String label, Collection<String> aliases) {
    return Stream.concat(Stream.of(label), aliases.stream())
        .map(FoldedName::of)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
