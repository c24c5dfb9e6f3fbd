package dev.plimsoll.rule;

import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;

/// A comment by which a file says that it does not want to be told of some findings.
///
/// @param span from its mark to before its line end
/// @param text as it is written
/// @param names in their order
public record IgnoreComment(Span span, String text, List<Name> names) {
  public IgnoreComment {
    names = List.copyOf(names);
  }

  /// A rule or category that the comment names, or what somebody took for one.
  public record Name(String text, Span span) {}

  /// What became of a name.
  ///
  /// @param idle whether it suppresses nothing, although its rules ran
  /// @param mistake why it is no name at all, and which one may be meant
  public record Account(
      IgnoreComment comment, Name name, boolean idle, Optional<String> mistake) {}
}
