package dev.plimsoll.shell;

import java.util.Optional;

/// What a word stands for when the command is run, as far as the text alone tells.
public sealed interface Value {
  /// Exactly this text, quotes removed.
  record Known(String text) implements Value {}

  /// File names that match this pattern. Characters that were quoted and would mean something in a
  /// pattern have a backslash before them.
  record Pattern(String text) implements Value {}

  /// Not told by the text.
  record Unknown(Reason reason) implements Value {}

  /// Why a value is not known.
  enum Reason {
    VARIABLE,
    COMMAND_SUBSTITUTION,
    PROCESS_SUBSTITUTION,
    ARITHMETIC,
    /// `~` and `~name`.
    HOME,
    /// `{a,b}` and `{1..9}`, which are several words in bash and plain text in other shells.
    BRACES
  }

  /// The text, if it is known.
  default Optional<String> known() {
    return this instanceof Known(String text) ? Optional.of(text) : Optional.empty();
  }
}
