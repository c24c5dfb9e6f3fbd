package dev.plimsoll.text;

import java.util.ArrayList;
import java.util.List;

/// Text read out of a [SourceText] with parts left out: an instruction whose continuations, skipped
/// comments and line ends are gone, so that a reader sees it as the builder does. Every offset in
/// it leads back to the source.
///
/// Offsets *here* are byte offsets into the spliced bytes; spans handed out by [#sourceSpan] are
/// offsets into the source. A text of one piece, and each part taken with [#part], shares the bytes
/// it was taken from.
public final class SplicedText {
  private final byte[] bytes;
  private final int start;
  private final int length;
  private final PieceTable pieces;

  private SplicedText(byte[] bytes, int start, int length, PieceTable pieces) {
    this.bytes = bytes;
    this.start = start;
    this.length = length;
    this.pieces = pieces;
  }

  /// The pieces of `source` one behind the other; they must be in file order.
  public static SplicedText of(SourceText source, List<Span> pieces) {
    List<Span> kept = new ArrayList<>(pieces.size());
    int length = 0;
    for (Span piece : pieces) {
      if (!piece.isEmpty()) {
        kept.add(piece);
        length += piece.length();
      }
    }
    if (kept.size() == 1) {
      return of(source, kept.getFirst());
    }
    int emptyAt = pieces.isEmpty() ? 0 : pieces.getLast().end();
    return joined(source, kept, length, emptyAt);
  }

  private static SplicedText joined(SourceText source, List<Span> kept, int length, int emptyAt) {
    byte[] bytes = new byte[length];
    int at = 0;
    for (Span piece : kept) {
      source.copyTo(bytes, at, piece);
      at += piece.length();
    }
    return new SplicedText(bytes, 0, length, PieceTable.of(kept, emptyAt));
  }

  /// A text that stands in the source as it is, such as the body of a heredoc.
  public static SplicedText of(SourceText source, Span span) {
    return source.whole().part(span.start(), span.end());
  }

  static SplicedText whole(byte[] bytes) {
    return new SplicedText(bytes, 0, bytes.length, PieceTable.ONE_FROM_ZERO);
  }

  /// The part from `from` to before `to`, over the same bytes.
  public SplicedText part(int from, int to) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException("no part from " + from + " to " + to + " of " + length);
    }
    return new SplicedText(bytes, start + from, to - from, pieces);
  }

  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  public byte byteAt(int offset) {
    return bytes[start + offset];
  }

  /// The bytes from `from` to before `to` read as UTF-8.
  public String slice(int from, int to) {
    return Utf8.decode(bytes, start + from, start + to);
  }

  /// Where the byte at `offset` stands in the source; the length leads to the end of the last byte.
  public int sourceOffset(int offset) {
    if (offset < length) {
      return pieces.sourceOf(start + offset);
    }
    if (start + length > 0) {
      return pieces.sourceOf(start + length - 1) + 1;
    }
    return pieces.first();
  }

  /// Where the whole text stands in the source, what was left out between included.
  public Span span() {
    return sourceSpan(0, length);
  }

  /// From the first to the last byte of the range in the source, what was left out between
  /// included.
  public Span sourceSpan(int from, int to) {
    if (from == to) {
      return Span.at(sourceOffset(from));
    }
    return new Span(sourceOffset(from), sourceOffset(to - 1) + 1);
  }

  /// The range piece by piece, without what was left out between.
  public List<Span> sourcePieces(int from, int to) {
    if (from == to) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    int last = start + to;
    int piece = pieces.at(start + from);
    for (int at = start + from; at < last; piece++) {
      int end = pieces.endOf(piece, last);
      int source = pieces.sourceOf(piece, at);
      found.add(new Span(source, source + end - at));
      at = end;
    }
    return found;
  }

  /// The ranges of this text one behind the other, such as the inside of a quoted word without its
  /// backslashes; they must be in order. Offsets in the new text lead to the same source.
  public SplicedText extract(List<Span> ranges) {
    int total = 0;
    List<Span> found = new ArrayList<>();
    for (Span range : ranges) {
      total += range.length();
      found.addAll(sourcePieces(range.start(), range.end()));
    }
    byte[] kept = new byte[total];
    int at = 0;
    for (Span range : ranges) {
      System.arraycopy(bytes, start + range.start(), kept, at, range.length());
      at += range.length();
    }
    int emptyAt = ranges.isEmpty() ? sourceOffset(0) : sourceOffset(ranges.getLast().end());
    return new SplicedText(kept, 0, total, PieceTable.of(found, emptyAt));
  }

  /// Texts of one source one behind the other; they must be in file order.
  public static SplicedText join(List<SplicedText> texts) {
    List<Span> found = new ArrayList<>();
    int total = 0;
    for (SplicedText text : texts) {
      total += text.length;
      found.addAll(text.sourcePieces(0, text.length));
    }
    byte[] all = new byte[total];
    int at = 0;
    for (SplicedText text : texts) {
      System.arraycopy(text.bytes, text.start, all, at, text.length);
      at += text.length;
    }
    int emptyAt = texts.isEmpty() ? 0 : texts.getLast().sourceOffset(texts.getLast().length);
    return new SplicedText(all, 0, total, PieceTable.of(found, emptyAt));
  }

  /// Other bytes, as many, at the same places: what an escape stands for instead of the escape.
  public SplicedText withBytes(byte[] others) {
    if (others.length != length || start != 0) {
      throw new IllegalArgumentException(others.length + " bytes instead of " + length);
    }
    return new SplicedText(others.clone(), 0, length, pieces);
  }

  /// The offset of the byte that stands at `sourceOffset` in the source; if it was left out, that
  /// of the next byte that was not.
  public int offsetOf(int sourceOffset) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.sourceOf(start + middle) < sourceOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return slice(0, length);
  }
}
