package dev.plimsoll.text;

import java.util.Arrays;
import java.util.List;

/// Where the bytes of a [SplicedText] stand in the source, piece by piece.
final class PieceTable {
  /// A text that is its source from the start on.
  static final PieceTable ONE_FROM_ZERO = new PieceTable(new int[] {0}, new int[] {0}, 0);

  private final int[] starts;
  private final int[] sources;
  private final int emptyAt;

  private PieceTable(int[] starts, int[] sources, int emptyAt) {
    this.starts = starts;
    this.sources = sources;
    this.emptyAt = emptyAt;
  }

  /// The table of pieces that follow each other without gaps.
  ///
  /// @param emptyAt the place of a text that has no pieces
  static PieceTable of(List<Span> pieces, int emptyAt) {
    int[] starts = new int[pieces.size()];
    int[] sources = new int[pieces.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      sources[i] = pieces.get(i).start();
      at += pieces.get(i).length();
    }
    return new PieceTable(starts, sources, emptyAt);
  }

  /// The number of the piece that the byte is in.
  int at(int index) {
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }

  int sourceOf(int index) {
    return sourceOf(at(index), index);
  }

  int sourceOf(int piece, int index) {
    return sources[piece] + index - starts[piece];
  }

  /// Where the piece ends, or `limit` if that comes first.
  int endOf(int piece, int limit) {
    return piece + 1 < starts.length ? Math.min(starts[piece + 1], limit) : limit;
  }

  /// Where the first piece stands.
  int first() {
    return sources.length == 0 ? emptyAt : sources[0];
  }
}
