package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: a byte that does not belong is refused with its place, never replaced. */
final class Utf8 {
  private static final char BOM = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes bytes; a leading byte order mark is left out.
   *
   * @param bytes what to decode
   * @param offset where in the file the bytes begin, for the message
   */
  static String decode(byte[] bytes, long offset) throws Unreadable {
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = strict().decode(in, characters, true);
    if (result.isError()) {
      throw invalid(offset + in.position());
    }
    String string = characters.flip().toString();
    refuseNul(string.indexOf(0));
    return !string.isEmpty() && string.charAt(0) == BOM ? string.substring(1) : string;
  }

  /** Reads a stream to its end and throws at the first byte that is not UTF-8. */
  static void check(InputStream stream) throws IOException, Unreadable {
    CharsetDecoder decoder = strict();
    ByteBuffer in = ByteBuffer.allocate(1 << 16);
    CharBuffer out = CharBuffer.allocate(1 << 16);
    long base = 0;
    boolean ended = false;
    while (!ended) {
      int count = stream.read(in.array(), in.position(), in.remaining());
      ended = count < 0;
      in.position(in.position() + Math.max(count, 0)).flip();
      out.clear();
      CoderResult result = decoder.decode(in, out, ended);
      if (result.isError()) {
        throw invalid(base + in.position());
      }
      refuseNul(out.flip().toString().indexOf(0));
      base += in.position();
      in.compact();
    }
  }

  /** Refuses text that no file or graph can hold: half a surrogate pair, a NUL. */
  static void checkCharacters(String text) throws Unreadable {
    refuseNul(text.indexOf(0));
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        throw new Unreadable(
            "READ-ENCODING",
            "the text holds half a surrogate pair at character %d; expected whole Unicode characters"
                .formatted(i));
      }
    }
  }

  private static void refuseNul(int at) throws Unreadable {
    if (at >= 0) {
      throw new Unreadable(
          "READ-BINARY", "the input holds NUL characters, so it is not text; expected UTF-8 text");
    }
  }

  private static Unreadable invalid(long offset) {
    return new Unreadable(
        "READ-ENCODING",
        "not UTF-8 at byte %d; convert it first, for example with iconv -t UTF-8"
            .formatted(offset));
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
