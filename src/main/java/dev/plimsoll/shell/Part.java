package dev.plimsoll.shell;

import java.util.List;
import java.util.Optional;

/// A piece of a word. The parts of a word tile it, but for line continuations.
///
/// POSIX.1-2024 XCU 2.2 (quoting), 2.6 (expansions), 2.14 (patterns); from bash: `$'…'`, `$"…"`,
/// `<(…)`, `>(…)`, and the further forms of `${…}`.
public sealed interface Part extends Located {
  /// Unquoted text, or one character behind a backslash and the text that follows.
  record Literal(Extent extent, boolean escaped) implements Part {
    /// The text without the backslash at its beginning, if it is `escaped`.
    public String text() {
      return extent.text().slice(extent.start() + (escaped ? 1 : 0), extent.end());
    }
  }

  /// `'…'` and `$'…'`.
  record SingleQuoted(Extent extent) implements Part {
    /// The inside, with the escapes of `$'…'` decoded.
    public String text() {
      String raw = extent.raw();
      return raw.startsWith("$")
          ? AnsiEscapes.decode(raw.substring(2, raw.length() - 1))
          : raw.substring(1, raw.length() - 1);
    }
  }

  /// `"…"` and bash's `$"…"`.
  record DoubleQuoted(Extent extent, List<Part> parts) implements Part {}

  /// `$name`, `${name}` and its longer forms: `operator` is what stands behind the name, such as
  /// `:-`, or before it (`#`, `!`), empty if nothing does; `argument` is what follows the operator.
  record Variable(Extent extent, String name, String operator, Optional<Word> argument)
      implements Part {}

  /// `$(…)` and `` `…` ``.
  record CommandSubstitution(Extent extent, Script script) implements Part {}

  /// `<(…)` and `>(…)`.
  record ProcessSubstitution(Extent extent, Script script) implements Part {}

  /// `$((…))` and bash's `$[…]`; `parts` are its inside.
  record Arithmetic(Extent extent, List<Part> parts) implements Part {}

  /// One of the characters that begin a pattern: `*`, `?`, `[`, or a bash pattern such as `@(a|b)`.
  record Glob(Extent extent) implements Part {}

  /// `~` or `~name` at the beginning.
  record Home(Extent extent) implements Part {}
}
