package org.newsgraph.link.wikidata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;

/**
 * Items as bytes: the length and the checksum (CRC-32C) of what follows, each four bytes with the
 * highest first, then the fields in order as numbers of variable length and texts. A record that
 * does not match its checksum is told as such, so that a damaged file gives no wrong names.
 */
final class ItemCodec {
  /** The bytes before a record that tell its length and checksum. */
  static final int HEAD = 8;

  private static final double MICRO = 1e6;

  private ItemCodec() {}

  /** Thrown where a record is not what was written. */
  static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static byte[] encoded(Item item) {
    Bytes bytes = new Bytes();
    try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
      out.writeInt(0);
      out.writeInt(0);
      out.writeVInt(item.number());
      out.writeVInt(item.redirect());
      out.writeVInt(item.sitelinks() + 1);
      out.writeString(item.label());
      out.writeString(item.description());
      out.writeVInt(item.aliases().size());
      for (String alias : item.aliases()) {
        out.writeString(alias);
      }
      for (List<Integer> values :
          List.of(
              item.instanceOf(),
              item.subclassOf(),
              item.countries(),
              item.citizenships(),
              item.containers(),
              item.wholes(),
              item.parties())) {
        write(values, out);
      }
      out.writeVInt(item.offices().size());
      for (Item.Term office : item.offices()) {
        out.writeVInt(office.position());
        out.writeZInt(office.begin());
        out.writeZInt(office.end());
      }
      Item.Point at = item.coordinates();
      out.writeByte((byte) (at == null ? 0 : 1));
      if (at != null) {
        out.writeZInt((int) Math.round(at.latitude() * MICRO));
        out.writeZInt((int) Math.round(at.longitude() * MICRO));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.sealed();
  }

  private static final class Bytes extends java.io.ByteArrayOutputStream {
    /** The record with its length and checksum filled in. */
    byte[] sealed() {
      byte[] record = toByteArray();
      int length = record.length - HEAD;
      put(record, 0, length);
      put(record, Integer.BYTES, checksum(record, HEAD, length));
      return record;
    }
  }

  private static int checksum(byte[] bytes, int begin, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, begin, length);
    return (int) sum.getValue();
  }

  private static void put(byte[] bytes, int at, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[at + i] = (byte) (value >>> (24 - 8 * i));
    }
  }

  private static void write(List<Integer> values, DataOutput out) throws IOException {
    out.writeVInt(values.size());
    for (int value : values) {
      out.writeVInt(value);
    }
  }

  /**
   * Reads an item.
   *
   * @param record what {@link #encoded} gave, without its first {@link #HEAD} bytes
   * @param checksum what stood before it
   * @throws DamagedException if it is not that
   */
  static Item decoded(byte[] record, int checksum) {
    if (checksum(record, 0, record.length) != checksum) {
      throw new DamagedException();
    }
    ByteArrayDataInput in = new ByteArrayDataInput(record);
    try {
      int number = in.readVInt();
      int redirect = in.readVInt();
      int sitelinks = in.readVInt() - 1;
      String label = text(in);
      String description = text(in);
      String[] aliases = new String[in.readVInt()];
      for (int i = 0; i < aliases.length; i++) {
        aliases[i] = text(in);
      }
      return new Item(
          number,
          label,
          description,
          Arrays.asList(aliases),
          values(in),
          values(in),
          values(in),
          values(in),
          values(in),
          values(in),
          values(in),
          offices(in),
          in.readByte() == 0 ? null : new Item.Point(in.readZInt() / MICRO, in.readZInt() / MICRO),
          sitelinks,
          redirect);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ByteArrayDataInput in) throws IOException {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<Integer> values(DataInput in) throws IOException {
    Integer[] values = new Integer[in.readVInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readVInt();
    }
    return Arrays.asList(values);
  }

  private static List<Item.Term> offices(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Item.Term> offices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      offices.add(new Item.Term(in.readVInt(), in.readZInt(), in.readZInt()));
    }
    return offices;
  }
}
