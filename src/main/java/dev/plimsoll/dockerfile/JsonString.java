package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What the inside of a JSON string stands for, each byte with its place: the characters of an
/// escape stand where the escape ends. Half a surrogate pair reads as U+FFFD.
final class JsonString {
  private final SplicedText text;
  private final int end;
  private final List<Span> kept = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int at;

  private JsonString(SplicedText text, int from, int to) {
    this.text = text;
    this.at = from;
    this.end = to;
  }

  static SplicedText decode(SplicedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.byteAt(i) == '\\') {
        return new JsonString(text, from, to).decode();
      }
    }
    return text.part(from, to);
  }

  private SplicedText decode() {
    int runStart = at;
    while (at < end) {
      if (text.byteAt(at) == '\\') {
        keep(runStart, at);
        escape();
        runStart = at;
      } else {
        at++;
      }
    }
    keep(runStart, end);
    return text.extract(kept).withBytes(bytes.toByteArray());
  }

  private void keep(int from, int to) {
    if (from < to) {
      kept.add(new Span(from, to));
      for (int i = from; i < to; i++) {
        bytes.write(text.byteAt(i));
      }
    }
  }

  private void escape() {
    char letter = (char) text.byteAt(at + 1);
    at += 2;
    byte[] decoded =
        (letter == 'u' ? unicode() : String.valueOf(plain(letter)))
            .getBytes(StandardCharsets.UTF_8);
    kept.add(new Span(at - decoded.length, at));
    bytes.writeBytes(decoded);
  }

  private String unicode() {
    char first = unit(at);
    at += 4;
    boolean pairMayFollow =
        Character.isHighSurrogate(first)
            && at + 6 <= end
            && text.byteAt(at) == '\\'
            && text.byteAt(at + 1) == 'u';
    if (pairMayFollow && Character.isLowSurrogate(unit(at + 2))) {
      char second = unit(at + 2);
      at += 6;
      return new String(new char[] {first, second});
    }
    return String.valueOf(Character.isSurrogate(first) ? '\uFFFD' : first);
  }

  private char unit(int from) {
    return (char) Integer.parseInt(text.slice(from, from + 4), 16);
  }

  private static char plain(char letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }
}
