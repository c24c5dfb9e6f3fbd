package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One line that may be a parser directive (BuildKit's `directiveRegexp`).
///
/// ```
/// directive = prefix space* name [\t\n\f\r ]* "=" [\t\n\f\r ]* value [\t\n\f\r ]*
/// name      = "syntax" | "escape" | "check"       in any case
/// ```
///
/// The offsets are those of the text it stands in.
record DirectiveLine(String name, int valueStart, int valueEnd) {
  private static final Set<String> NAMES = Set.of("syntax", "escape", "check");

  /// The directive between the prefix and the end of the line, if it is one.
  static Optional<DirectiveLine> read(SplicedText text, int afterPrefix, int end) {
    int nameStart = WhiteSpace.skip(text, afterPrefix, end);
    int nameEnd = nameStart;
    while (nameEnd < end && isNamePart(text.byteAt(nameEnd), nameEnd == nameStart)) {
      nameEnd++;
    }
    int equals = skipBlanks(text, nameEnd, end);
    if (equals == end || text.byteAt(equals) != '=') {
      return Optional.empty();
    }
    String name = text.slice(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    int start = skipBlanks(text, equals + 1, end);
    int last = end;
    while (last > start && isBlank(text.byteAt(last - 1))) {
      last--;
    }
    boolean onlyBlanks = start == end && end > equals + 1;
    DirectiveLine line = new DirectiveLine(name, onlyBlanks ? end - 1 : start, last);
    return line.valueStart < line.valueEnd && NAMES.contains(name)
        ? Optional.of(line)
        : Optional.empty();
  }

  private static int skipBlanks(SplicedText text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.byteAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\f' || b == '\n';
  }

  private static boolean isNamePart(byte b, boolean first) {
    boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    return letter || (!first && b >= '0' && b <= '9');
  }
}
