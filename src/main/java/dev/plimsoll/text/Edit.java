package dev.plimsoll.text;

/// Puts `replacement` where `span` is; an empty span inserts, an empty replacement deletes.
public record Edit(Span span, String replacement) {
  public static Edit insert(int offset, String text) {
    return new Edit(Span.at(offset), text);
  }

  public static Edit replace(Span span, String text) {
    return new Edit(span, text);
  }

  public static Edit delete(Span span) {
    return new Edit(span, "");
  }

  /// Whether applying both would be ambiguous: they change the same bytes, one inserts inside what
  /// the other replaces, or both insert at one place.
  public boolean conflictsWith(Edit other) {
    if (span.isEmpty() && other.span.isEmpty()) {
      return span.start() == other.span.start();
    }
    return span.start() < other.span.end() && other.span.start() < span.end();
  }
}
