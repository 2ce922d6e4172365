package org.newsgraph.link.wikidata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.OffHeapFSTStore;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;

/**
 * Wikidata as far as a dump of it had it: names to items, numbers to items. It is read where it
 * lies, outside the heap; look-ups take some microseconds. Safe for many threads; lasts as long as
 * the program.
 */
public final class WikidataIndex {
  private static final int LONGEST_RECORD = 8 << 20;

  private final Path folder;
  private final Manifest manifest;
  private final List<ItemClass> classes;
  private final MappedFile items;
  private final MappedFile postings;
  private final NumberTable numbers;
  private final @Nullable FST<Long> names;

  private WikidataIndex(Path folder) throws IOException {
    this.folder = folder;
    manifest = Manifest.checked(folder);
    classes = ItemClass.bundled();
    items = MappedFile.of(folder.resolve(IndexFiles.ITEMS));
    postings = MappedFile.of(folder.resolve(IndexFiles.POSTINGS));
    numbers = new NumberTable(MappedFile.of(folder.resolve(IndexFiles.NUMBERS)));
    names = names(folder);
  }

  /**
   * Opens an index and looks whether it is whole, about a second's work for all of Wikidata.
   *
   * @throws ConfigException {@code WIKIDATA-INDEX}, {@code WIKIDATA-INDEX-UNFINISHED}, {@code
   *     WIKIDATA-INDEX-VERSION}
   */
  public static WikidataIndex open(Path folder) {
    try {
      return new WikidataIndex(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // The names are read as long as the program runs.
  private static @Nullable FST<Long> names(Path folder) throws IOException {
    if (Files.size(folder.resolve(IndexFiles.NAMES_HEAD)) == 0) {
      return null;
    }
    Directory directory = FSDirectory.open(folder);
    FST.FSTMetadata<Long> head;
    try (IndexInput in = directory.openInput(IndexFiles.NAMES_HEAD, IOContext.READONCE)) {
      head = FST.readMetadata(in, PositiveIntOutputs.getSingleton());
    }
    IndexInput data = directory.openInput(IndexFiles.NAMES, IOContext.DEFAULT);
    return FST.fromFSTReader(head, new OffHeapFSTStore(data, 0, head));
  }

  /** Tells this index from any other: one made of another dump, or by another program. */
  public String id() {
    return manifest.id();
  }

  /** How many items it has, redirects too. */
  public long size() {
    return numbers.count();
  }

  /** Which items have a name, best known first; empty if none. */
  List<Postings.Posting> named(String name) {
    if (names == null) {
      return List.of();
    }
    try {
      byte[] folded = FoldedName.of(name).getBytes(StandardCharsets.UTF_8);
      Long place = folded.length == 0 ? null : Util.get(names, new BytesRef(folded));
      return place == null ? List.of() : Postings.read(postings, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a name, best known first; empty if none. */
  public List<Item> items(String name) {
    return named(name).stream().flatMap(p -> item(p.number()).stream()).toList();
  }

  /**
   * The item of a number; for a redirect what it leads to.
   *
   * @throws ConfigException {@code WIKIDATA-INDEX} if its record is damaged
   */
  public Optional<Item> item(int number) {
    NumberTable.Place place = numbers.place(number);
    if (place.equals(NumberTable.NOWHERE)) {
      return Optional.empty();
    }
    long offset = place.offset();
    if (offset + ItemCodec.HEAD > items.size()) {
      throw Manifest.damaged(folder, "Q" + number + " has no record");
    }
    int length = items.intAt(offset);
    if (length <= 0 || length > LONGEST_RECORD || offset + ItemCodec.HEAD + length > items.size()) {
      throw Manifest.damaged(folder, "the record of Q" + number + " is not as it was written");
    }
    try {
      byte[] record = items.bytes(offset + ItemCodec.HEAD, length);
      return Optional.of(ItemCodec.decoded(record, items.intAt(offset + Integer.BYTES)));
    } catch (ItemCodec.DamagedException e) {
      throw Manifest.damaged(folder, "the record of Q" + number + " is not as it was written");
    }
  }

  /** The item of a QID. */
  public Optional<Item> item(String qid) {
    return Item.number(qid).stream().boxed().findFirst().flatMap(this::item);
  }

  /** The class that an item comes under, or null: an office, or nothing that the index has. */
  @Nullable ItemClass classOf(int number) {
    NumberTable.Place place = numbers.place(number);
    boolean isKnown = place.row() >= 0 && place.row() < classes.size();
    return isKnown ? classes.get(place.row()) : null;
  }

  ItemClass classOf(Postings.Posting posting) {
    return classes.get(posting.row());
  }
}
