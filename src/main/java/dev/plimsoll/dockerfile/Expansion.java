package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Value.Invalid;
import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Replaces the variables of a word and removes its quotes, as the builder does (BuildKit's
/// `shell.Lex`, `ProcessWord`).
///
/// ```
/// word   = ( '…' | "…" | escape any | variable | other )*
/// variable = "$" name | "${" name "}" | "${" name modifier "}"
/// modifier = ":"? ( "-" | "+" | "?" ) word
///          | ( "#" | "##" | "%" | "%%" ) pattern
///          | ( "/" | "//" ) pattern "/" word
/// ```
///
/// `'…'` keeps everything literally. In `"…"` variables are replaced, and the escape works only
/// before `"`, `$` and itself. `$` before anything else is literal.
final class Expansion {
  private static final int DEEPEST = 100;
  private static final int LONGEST = 1 << 16;
  private static final int END = -1;

  private final Variables variables;
  private final Work work;
  private final String word;
  private final char escape;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable String error;
  private int at;

  /// What the expansion is inside of, and what it came to so far.
  private static final class Frame {
    private final char stop;
    private final boolean rawEscapes;
    private final @Nullable Substitution substitution;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String unknown;

    Frame(char stop, boolean rawEscapes, @Nullable Substitution substitution) {
      this.stop = stop;
      this.rawEscapes = rawEscapes;
      this.substitution = substitution;
    }

    Value value() {
      return unknown != null ? new Unknown(unknown) : new Known(text.toString());
    }
  }

  private Expansion(String word, char escape, Variables variables, Work work) {
    this.variables = variables;
    this.work = work;
    this.word = word;
    this.escape = escape;
    this.at = word.startsWith("\uFEFF") ? 1 : 0;
  }

  static Value expand(String word, char escape, Variables variables, Work work) {
    if (word.indexOf('$') < 0
        && word.indexOf('\'') < 0
        && word.indexOf('"') < 0
        && word.indexOf(escape) < 0) {
      return new Known(word);
    }
    return new Expansion(word, escape, variables, work).run();
  }

  private Value run() {
    Frame top = new Frame('\0', false, null);
    frames.push(top);
    while (error == null && (at < word.length() || frames.size() > 1)) {
      step();
      if (frames.size() > DEEPEST || frames.getFirst().text.length() > LONGEST) {
        return new Unknown(Work.TOO_MUCH);
      }
    }
    if (!work.take(word.length() + top.text.length())) {
      return new Unknown(Work.TOO_MUCH);
    }
    return error != null ? new Invalid(error) : top.value();
  }

  private void step() {
    Frame frame = frames.getFirst();
    int c = peek();
    if (c == END) {
      error = missing(frame.stop);
    } else if (frames.size() > 1 && c == frame.stop) {
      at++;
      close();
    } else if (c == '$') {
      dollar(frame);
    } else if (frame.stop == '"') {
      quoted(frame);
    } else if (c == '\'') {
      singleQuote(frame);
    } else if (c == '"') {
      at++;
      frames.push(new Frame('"', frame.rawEscapes, null));
    } else {
      plain(frame);
    }
  }

  private static String missing(char stop) {
    return switch (stop) {
      case '"' -> "a double quote is not closed";
      case '/' -> "a / is missing in ${}";
      default -> "a } is missing";
    };
  }

  private void plain(Frame frame) {
    int c = next();
    if (c == escape) {
      if (frame.rawEscapes) {
        frame.text.appendCodePoint(c);
      }
      c = next();
    }
    if (c != END) {
      frame.text.appendCodePoint(c);
    }
  }

  private void quoted(Frame frame) {
    int c = next();
    if (c == escape) {
      if (frame.rawEscapes) {
        frame.text.append(escape);
      }
      int following = peek();
      if (following == END) {
        return;
      }
      if (following == '"' || following == '$' || following == escape) {
        c = next();
      }
    }
    frame.text.appendCodePoint(c);
  }

  private void singleQuote(Frame frame) {
    int end = word.indexOf('\'', at + 1);
    if (end < 0) {
      error = "a single quote is not closed";
      return;
    }
    frame.text.append(word, at + 1, end);
    at = end + 1;
  }

  private void dollar(Frame frame) {
    at++;
    if (peek() != '{') {
      String name = name();
      add(frame, name.isEmpty() ? new Known("$") : Substitution.plain(variables.get(name)));
      return;
    }
    at++;
    int first = peek();
    if (first == END) {
      error = "a } is missing";
    } else if (first == '{' || first == '}' || first == ':') {
      error = "${ must be followed by the name of a variable";
    } else {
      modifier(frame, name());
    }
  }

  private void modifier(Frame frame, String name) {
    int c = next();
    boolean nullIsUnset = c == ':';
    if (nullIsUnset) {
      c = next();
    }
    boolean pattern = c == '#' || c == '%';
    if (c == '}' && !nullIsUnset) {
      add(frame, Substitution.plain(variables.get(name)));
    } else if (c == '-' || c == '+' || c == '?' || (pattern && !nullIsUnset)) {
      Substitution substitution =
          new Substitution(name, variables.get(name), (char) c, nullIsUnset, null);
      frames.push(new Frame('}', pattern, substitution));
    } else if (c == '/' && !nullIsUnset) {
      boolean all = peek() == '/';
      if (all) {
        at++;
      }
      Substitution substitution =
          new Substitution(name, variables.get(name), all ? '*' : '/', false, null);
      frames.push(new Frame('/', true, substitution));
    } else {
      error = c == END ? "a } is missing" : "${" + name + "} has a modifier that does not exist";
    }
  }

  private void close() {
    Frame closed = frames.pop();
    Value value = closed.value();
    Substitution substitution = closed.substitution;
    if (substitution == null) {
      add(frames.getFirst(), value);
    } else if (closed.stop == '/') {
      frames.push(new Frame('}', true, substitution.withPattern(value)));
    } else {
      add(frames.getFirst(), substitution.apply(value, work));
    }
  }

  private void add(Frame frame, Value value) {
    switch (value) {
      case Known(String known) when work.take(known.length()) -> frame.text.append(known);
      case Known _ -> frame.unknown = Work.TOO_MUCH;
      case Unknown(String reason) -> frame.unknown = frame.unknown == null ? reason : frame.unknown;
      case Invalid(String reason) -> error = reason;
    }
  }

  private String name() {
    int start = at;
    at = VariableName.end(word, at);
    return word.substring(start, at);
  }

  private int peek() {
    return at < word.length() ? word.codePointAt(at) : END;
  }

  private int next() {
    int c = peek();
    if (c != END) {
      at += Character.charCount(c);
    }
    return c;
  }
}
