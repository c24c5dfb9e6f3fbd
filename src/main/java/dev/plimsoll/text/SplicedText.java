package dev.plimsoll.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Text read out of a [SourceText] with parts left out: an instruction whose continuations, skipped
/// comments and line ends are gone, so that a reader sees it as the builder does. Every offset in
/// it leads back to the source.
///
/// Offsets *here* are byte offsets into the spliced bytes; spans handed out by [#sourceSpan] are
/// offsets into the source.
public final class SplicedText {
  private final byte[] bytes;
  private final int[] pieceStarts;
  private final Span[] pieces;
  private final int sourceEnd;

  private SplicedText(byte[] bytes, int[] pieceStarts, Span[] pieces, int sourceEnd) {
    this.bytes = bytes;
    this.pieceStarts = pieceStarts;
    this.pieces = pieces;
    this.sourceEnd = sourceEnd;
  }

  /// The pieces of `source` one behind the other; they must be in file order.
  public static SplicedText of(SourceText source, List<Span> pieces) {
    List<Span> kept = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    int length = kept.stream().mapToInt(Span::length).sum();
    byte[] bytes = new byte[length];
    int[] starts = new int[kept.size()];
    int at = 0;
    for (int i = 0; i < kept.size(); i++) {
      Span piece = kept.get(i);
      starts[i] = at;
      source.copyTo(bytes, at, piece);
      at += piece.length();
    }
    int end = pieces.isEmpty() ? 0 : pieces.getLast().end();
    return new SplicedText(bytes, starts, kept.toArray(Span[]::new), end);
  }

  /// A text that stands in the source as it is, such as the body of a heredoc.
  public static SplicedText of(SourceText source, Span span) {
    return of(source, List.of(span));
  }

  public int length() {
    return bytes.length;
  }

  public byte byteAt(int offset) {
    return bytes[offset];
  }

  /// The bytes from `start` to before `end` read as UTF-8.
  public String slice(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /// Where the byte at `offset` stands in the source; the length leads to the end of the last
  /// piece.
  public int sourceOffset(int offset) {
    if (offset >= bytes.length) {
      return pieces.length == 0 ? sourceEnd : pieces[pieces.length - 1].end();
    }
    int piece = pieceAt(offset);
    return pieces[piece].start() + offset - pieceStarts[piece];
  }

  /// From the first to the last byte of the range in the source, what was left out between
  /// included.
  public Span sourceSpan(int start, int end) {
    if (start == end) {
      return Span.at(sourceOffset(start));
    }
    return new Span(sourceOffset(start), sourceOffset(end - 1) + 1);
  }

  /// The range piece by piece, without what was left out between.
  public List<Span> sourcePieces(int start, int end) {
    List<Span> found = new ArrayList<>();
    for (int at = start; at < end; ) {
      int piece = pieceAt(at);
      int offset = at - pieceStarts[piece];
      int length = Math.min(end - at, pieces[piece].length() - offset);
      int from = pieces[piece].start() + offset;
      found.add(new Span(from, from + length));
      at += length;
    }
    return found;
  }

  /// The ranges of this text one behind the other, such as the inside of a quoted word without its
  /// backslashes; they must be in order. Offsets in the new text lead to the same source.
  public SplicedText extract(List<Span> ranges) {
    List<Span> found = new ArrayList<>();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    for (Span range : ranges) {
      kept.write(bytes, range.start(), range.length());
      found.addAll(sourcePieces(range.start(), range.end()));
    }
    int end = ranges.isEmpty() ? 0 : sourceOffset(ranges.getLast().end());
    return ofPieces(kept.toByteArray(), found, end);
  }

  /// Texts of one source one behind the other; they must be in file order.
  public static SplicedText join(List<SplicedText> texts) {
    List<Span> found = new ArrayList<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (SplicedText text : texts) {
      all.writeBytes(text.bytes);
      found.addAll(List.of(text.pieces));
    }
    return ofPieces(all.toByteArray(), found, texts.isEmpty() ? 0 : texts.getLast().sourceEnd);
  }

  private static SplicedText ofPieces(byte[] bytes, List<Span> pieces, int sourceEnd) {
    int[] starts = new int[pieces.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + pieces.get(i - 1).length();
    }
    return new SplicedText(bytes, starts, pieces.toArray(Span[]::new), sourceEnd);
  }

  private int pieceAt(int offset) {
    int found = Arrays.binarySearch(pieceStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
