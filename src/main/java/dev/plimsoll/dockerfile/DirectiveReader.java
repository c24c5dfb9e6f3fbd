package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads parser directives (BuildKit's `DirectiveParser`).
///
/// ```
/// directive = "#" space* name [\t\n\f\r ]* "=" [\t\n\f\r ]* value [\t\n\f\r ]*
/// name      = "syntax" | "escape" | "check"       in any case
/// ```
///
/// They stand in the first lines of the file. The first line that is none, a blank line and an
/// unknown name included, ends them for good.
final class DirectiveReader {
  private final SourceText source;
  private final Problems problems;
  private final List<Directive> directives = new ArrayList<>();
  private byte escape = '\\';
  private boolean done;

  DirectiveReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  List<Directive> directives() {
    return directives;
  }

  byte escape() {
    return escape;
  }

  /// A line that is no comment was met.
  void end() {
    done = true;
  }

  /// Reads the comment from its `#` to `end`; false if it is no directive.
  boolean read(int start, int end, int line) {
    if (done) {
      return false;
    }
    int nameStart = WhiteSpace.skip(source.whole(), start + 1, end);
    int nameEnd = nameStart;
    while (nameEnd < end && isNamePart(source.byteAt(nameEnd), nameEnd == nameStart)) {
      nameEnd++;
    }
    int equals = skipBlanks(nameEnd, end);
    String name = source.slice(new Span(nameStart, nameEnd)).toLowerCase(Locale.ROOT);
    Span value =
        equals < end && source.byteAt(equals) == '=' ? value(equals + 1, end) : Span.at(end);
    if (value.isEmpty() || !isKnown(name)) {
      done = true;
      return false;
    }
    add(new Directive(name, source.slice(value), new Span(start, end), value, line));
    return true;
  }

  private void add(Directive directive) {
    String name = directive.name();
    if (directives.stream().anyMatch(earlier -> earlier.name().equals(name))) {
      problems.fatal(directive.span(), "Only one " + name + " parser directive can be used.");
      return;
    }
    directives.add(directive);
    if (!name.equals("escape")) {
      return;
    }
    if (directive.value().equals("\\") || directive.value().equals("`")) {
      escape = (byte) directive.value().charAt(0);
    } else {
      problems.fatal(directive.valueSpan(), "The escape token must be ` or \\.");
    }
  }

  /// The value without the blanks around it. Nothing but blanks is a value of one blank: the
  /// expression asks for at least one character.
  private Span value(int from, int end) {
    int start = skipBlanks(from, end);
    if (start == end) {
      return new Span(Math.max(from, end - 1), end);
    }
    int last = end;
    while (isBlank(source.byteAt(last - 1))) {
      last--;
    }
    return new Span(start, last);
  }

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && isBlank(source.byteAt(at))) {
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

  private static boolean isKnown(String name) {
    return name.equals("syntax") || name.equals("escape") || name.equals("check");
  }
}
