package dev.plimsoll.text;

/// A half-open range of byte offsets in a [SourceText]: `start` is its first byte, `end` the first
/// byte behind it.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /// The empty span before the byte at `offset`.
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /// What stands between two spans, the first before the second.
  public static Span between(Span before, Span behind) {
    return new Span(/* start= */ before.end(), /* end= */ behind.start());
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether the two share a byte; an empty span shares none.
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /// The smallest span that holds both.
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
