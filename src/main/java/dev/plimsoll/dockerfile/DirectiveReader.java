package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads parser directives (BuildKit's `DirectiveParser`): lines of the form of [DirectiveLine]
/// with a `#` before it.
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
    DirectiveLine found = DirectiveLine.read(source.whole(), start + 1, end).orElse(null);
    if (found == null) {
      done = true;
      return false;
    }
    Span value = new Span(found.valueStart(), found.valueEnd());
    add(new Directive(found.name(), source.slice(value), new Span(start, end), value, line));
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
}
