package dev.plimsoll.diff;

/// Consecutive lines of one version of a file, counted from 1; it may hold none.
///
/// @param first the first line; of an empty range the line that it stands behind, 0 before them all
public record LineRange(int first, int count) {
  public LineRange {
    if (first < 0 || count < 0 || (first == 0 && count > 0)) {
      throw new IllegalArgumentException("no range of " + count + " lines from " + first);
    }
  }

  /// The lines from `first` to `last`, both included.
  public static LineRange of(int first, int last) {
    return new LineRange(first, last - first + 1);
  }

  /// The last line; of an empty range no line of it.
  public int last() {
    return first + count - 1;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /// How many lines stand before it.
  int linesBefore() {
    return isEmpty() ? first : first - 1;
  }

  public boolean contains(LineRange other) {
    return !other.isEmpty() && first <= other.first && other.last() <= last();
  }

  /// Whether the two share a line.
  public boolean overlaps(LineRange other) {
    return Math.max(first, other.first) <= Math.min(last(), other.last());
  }

  /// The lines that both have; only for ranges that overlap.
  public LineRange intersection(LineRange other) {
    return of(Math.max(first, other.first), Math.min(last(), other.last()));
  }

  /// The smallest range that holds both.
  public LineRange union(LineRange other) {
    return of(Math.min(first, other.first), Math.max(last(), other.last()));
  }
}
