package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;

/// A heredoc of a RUN, COPY or ADD.
///
/// @param name the delimiter without quotes
/// @param fileDescriptor the number before `<<`, unsigned; 0 without one
/// @param expand whether variables in the body are expanded: no part of the delimiter is quoted
/// @param chomp whether leading tabs of the body's lines are dropped (`<<-`)
/// @param operator where the word with the `<<` stands
/// @param content the body as it stands, with its line ends
/// @param end the line with the delimiter, without its line end; empty if the end is missing
public record Heredoc(
    String name,
    long fileDescriptor,
    boolean expand,
    boolean chomp,
    Span operator,
    SplicedText content,
    Span end) {

  /// The body as its reader gets it: without leading tabs if they are to be dropped.
  public String value() {
    String body = content.toString();
    if (!chomp) {
      return body;
    }
    StringBuilder kept = new StringBuilder(body.length());
    boolean atLineStart = true;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (!(atLineStart && c == '\t')) {
        kept.append(c);
        atLineStart = c == '\n';
      }
    }
    return kept.toString();
  }
}
