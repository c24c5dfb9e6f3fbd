package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the flags behind a keyword (BuildKit's `extractBuilderFlags`).
///
/// ```
/// flags = (space* flag)* (space* "--" space)?
/// flag  = "--" ( '…' | "…" | escape any | other )*
/// ```
///
/// The first word without `--` ends them, as does a bare `--`, which is dropped. Quotes vanish; the
/// escape takes the next byte literally, inside quotes of either kind too, and is dropped at the
/// end of the line. BuildKit reads bytes here and takes each for a character, so that a character
/// outside of ASCII becomes several.
final class FlagReader {
  private final SplicedText line;
  private final byte escape;
  private final List<Flag> flags = new ArrayList<>(0);
  private final StringBuilder word = new StringBuilder();
  private int at;
  private int valueAt;
  private boolean quoted;

  FlagReader(SplicedText line, int from, byte escape) {
    this.line = line;
    this.at = from;
    this.escape = escape;
  }

  List<Flag> found() {
    return flags;
  }

  /// Reads all flags; the result is where the arguments begin.
  int read() {
    while (true) {
      while (at < line.length() && WhiteSpace.isByteSpace(line.byteAt(at))) {
        at++;
      }
      if (!startsFlag()) {
        return at;
      }
      int start = at;
      readWord();
      if (word.toString().equals("--")) {
        return at;
      }
      if (quoted || !word.isEmpty()) {
        flags.add(flag(start));
      }
    }
  }

  private boolean startsFlag() {
    return at + 1 < line.length() && line.byteAt(at) == '-' && line.byteAt(at + 1) == '-';
  }

  private void readWord() {
    word.setLength(0);
    quoted = false;
    valueAt = -1;
    byte quote = 0;
    for (; at < line.length(); at++) {
      byte b = line.byteAt(at);
      if (quote == 0 && WhiteSpace.isByteSpace(b)) {
        return;
      }
      if (quote == 0 && (b == '\'' || b == '"')) {
        quote = b;
        quoted = true;
      } else if (quote != 0 && b == quote) {
        quote = 0;
      } else if (b != escape) {
        add(b);
      } else if (at + 1 < line.length()) {
        at++;
        add(line.byteAt(at));
      }
    }
  }

  private void add(byte b) {
    if (b == '=' && valueAt < 0) {
      valueAt = at + 1;
    }
    word.append((char) (b & 0xFF));
  }

  private Flag flag(int start) {
    String text = word.toString();
    int equals = text.indexOf('=');
    String name = text.substring(2, equals < 0 ? text.length() : equals);
    Optional<String> value =
        equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1));
    Span span = line.sourceSpan(start, at);
    boolean hasValue = valueAt >= 0 && valueAt < at;
    Span valueSpan = hasValue ? line.sourceSpan(valueAt, at) : Span.at(span.end());
    return new Flag(text, name, value, span, valueSpan);
  }
}
