package dev.plimsoll.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of one file, immutable, with its lines. All offsets are byte offsets.
///
/// Bytes that are not UTF-8 are kept: they read as U+FFFD in the strings this class hands out and
/// stay themselves in [#toBytes]. Lines end at `\n`; a `\r` before it belongs to the line end. The
/// text behind the last `\n` is a line too, if there is any.
public final class SourceText {
  private static final int SHORT_LINE = 4096;

  private final byte[] bytes;
  private final int[] lineStarts;
  private final SplicedText whole;

  // Worked out at the first question; a second thread comes to the same.
  private @Nullable LineEnding lineEnding;
  private @Nullable CharacterIndex characters;

  private SourceText(byte[] bytes) {
    this.bytes = bytes;
    this.lineStarts = findLineStarts(bytes);
    this.whole = SplicedText.whole(bytes);
  }

  public static SourceText of(byte[] bytes) {
    return new SourceText(bytes.clone());
  }

  public static SourceText of(String text) {
    return new SourceText(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int[] findLineStarts(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      if (b == '\n') {
        count++;
      }
    }
    int[] starts = new int[count + 1];
    int line = 1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        starts[line++] = i + 1;
      }
    }
    boolean endsWithLineEnd = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
    return endsWithLineEnd ? Arrays.copyOf(starts, count) : starts;
  }

  /// The length in bytes.
  public int length() {
    return bytes.length;
  }

  public byte byteAt(int offset) {
    return bytes[offset];
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  /// The bytes of `span` read as UTF-8.
  public String slice(Span span) {
    return Utf8.decode(bytes, span.start(), span.end());
  }

  /// The whole file as a text of one piece.
  public SplicedText whole() {
    return whole;
  }

  void copyTo(byte[] target, int at, Span span) {
    System.arraycopy(bytes, span.start(), target, at, span.length());
  }

  /// The first offset at or behind `from` where `b` stands, or -1.
  public int indexOf(byte b, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == b) {
        return i;
      }
    }
    return -1;
  }

  /// The number of lines; 1 for an empty file.
  public int lineCount() {
    return lineStarts.length;
  }

  /// The number, from 1, of the line that `offset` is on; the end of the file belongs to the last
  /// line.
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The line without its line end.
  public Span line(int number) {
    Span whole = lineWithEnd(number);
    int end = whole.end();
    if (end > whole.start() && bytes[end - 1] == '\n') {
      end--;
      if (end > whole.start() && bytes[end - 1] == '\r') {
        end--;
      }
    }
    return new Span(whole.start(), end);
  }

  /// The offset where the line begins; the length of the text for the line behind the last.
  public int lineStart(int number) {
    return number <= lineStarts.length ? lineStarts[number - 1] : bytes.length;
  }

  public Span lineWithEnd(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : bytes.length;
    return new Span(start, end);
  }

  /// The lines that `span` touches, whole, the last one with its line end. An empty span touches
  /// the line it stands on.
  public Span linesAround(Span span) {
    int first = lineAt(span.start());
    int last = span.isEmpty() ? first : lineAt(span.end() - 1);
    return lineWithEnd(first).union(lineWithEnd(last));
  }

  public Position position(int offset) {
    int line = lineAt(offset);
    return new Position(line, 1 + charactersBetween(lineStarts[line - 1], offset));
  }

  private int charactersBetween(int start, int end) {
    if (end - start <= SHORT_LINE) {
      return CharacterIndex.count(bytes, start, end);
    }
    CharacterIndex index = characters;
    if (index == null) {
      index = new CharacterIndex(bytes);
      characters = index;
    }
    return index.between(start, end);
  }

  /// How most lines end; LF where there is no line end.
  public LineEnding lineEnding() {
    LineEnding known = lineEnding;
    if (known == null) {
      known = mostLineEnds();
      lineEnding = known;
    }
    return known;
  }

  private LineEnding mostLineEnds() {
    int crlf = 0;
    int lf = 0;
    for (int number = 1; number <= lineStarts.length; number++) {
      int ending = lineWithEnd(number).end() - line(number).end();
      crlf += ending == 2 ? 1 : 0;
      lf += ending == 1 ? 1 : 0;
    }
    return crlf > lf ? LineEnding.CRLF : LineEnding.LF;
  }

  public boolean hasByteOrderMark() {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText text && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The whole text read as UTF-8.
  @Override
  public String toString() {
    return Utf8.decode(bytes, 0, bytes.length);
  }
}
