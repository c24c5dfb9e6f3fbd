package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.List;
import java.util.Optional;

/// What stands in the file for one instruction, whatever its kind.
///
/// @param span from the keyword to the last byte, heredocs included, the line end behind it not
/// @param firstLine the number of the first physical line
/// @param lastLine the last line BuildKit took for it, trailing skipped comments included
/// @param line the logical line: continuations and skipped comments are gone
/// @param keyword in upper case
/// @param flags in the order of the file
/// @param arguments what follows the keyword and the flags, trimmed
/// @param heredocs in the order of the file
/// @param comments the comment lines before it that BuildKit takes for its own
public record Statement(
    Span span,
    int firstLine,
    int lastLine,
    SplicedText line,
    String keyword,
    Span keywordSpan,
    List<Flag> flags,
    SplicedText arguments,
    List<Heredoc> heredocs,
    List<Comment> comments) {

  /// The first flag of this name.
  public Optional<Flag> flag(String name) {
    return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
  }

  /// All flags of this name, in the order of the file.
  public List<Flag> flags(String name) {
    return flags.stream().filter(flag -> flag.name().equals(name)).toList();
  }
}
