package dev.plimsoll.shell;

import dev.plimsoll.shell.Value.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the value of a word together from its parts.
///
/// A `[` without a `]` behind it is plain text, and so is a `{` without `,` or `..` and `}`.
final class WordValue {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder pattern = new StringBuilder();
  private boolean isPattern;
  private boolean bracketOpen;
  private int brace;
  private @Nullable Reason unknown;

  private final Function<String, Optional<String>> variables;

  private WordValue(Function<String, Optional<String>> variables) {
    this.variables = variables;
  }

  static Value of(List<Part> parts) {
    return of(parts, _ -> Optional.empty());
  }

  static Value of(List<Part> parts, Function<String, Optional<String>> variables) {
    WordValue value = new WordValue(variables);
    value.addAll(parts, false);
    Reason reason = value.unknown;
    if (reason != null) {
      return new Value.Unknown(reason);
    }
    return value.isPattern
        ? new Value.Pattern(value.pattern.toString())
        : new Value.Known(value.text.toString());
  }

  static String prefix(List<Part> parts) {
    WordValue value = new WordValue(_ -> Optional.empty());
    for (Part part : parts) {
      int known = value.text.length();
      value.add(part, false);
      if (value.unknown != null || value.isPattern || value.bracketOpen || value.brace > 0) {
        return value.text.substring(0, value.unknownFrom(part, known));
      }
    }
    return value.text.toString();
  }

  /// The text behind the last part that is not known.
  static String suffix(List<Part> parts) {
    WordValue value = new WordValue(_ -> Optional.empty());
    value.addKnownEnd(parts, false);
    return value.text.toString();
  }

  private void addKnownEnd(List<Part> parts, boolean quoted) {
    for (Part part : parts) {
      if (part instanceof Part.DoubleQuoted inner) {
        addKnownEnd(inner.parts(), true);
        continue;
      }
      add(part, quoted);
      if (unknown != null || isPattern || bracketOpen || brace > 0) {
        text.setLength(0);
        unknown = null;
        isPattern = false;
        bracketOpen = false;
        brace = 0;
      }
    }
  }

  private int unknownFrom(Part part, int before) {
    if (part instanceof Part.DoubleQuoted) {
      return text.length();
    }
    int open = text.indexOf("{", before);
    return open < 0 ? before : open;
  }

  private void addAll(List<Part> parts, boolean quoted) {
    for (Part part : parts) {
      if (unknown != null) {
        return;
      }
      add(part, quoted);
    }
  }

  private void add(Part part, boolean quoted) {
    switch (part) {
      case Part.Literal literal -> addLiteral(literal, quoted);
      case Part.SingleQuoted single -> addQuoted(single.text());
      case Part.DoubleQuoted inner -> addAll(inner.parts(), true);
      case Part.Glob glob -> addGlob(glob.raw());
      case Part.Variable variable -> addVariable(variable, quoted);
      case Part.CommandSubstitution _ -> unknown = Reason.COMMAND_SUBSTITUTION;
      case Part.ProcessSubstitution _ -> unknown = Reason.PROCESS_SUBSTITUTION;
      case Part.Arithmetic _ -> unknown = Reason.ARITHMETIC;
      case Part.Home home -> addHome(home.raw());
    }
  }

  /// Adds a variable that is known. Unquoted, it must be one word: no blanks and no patterns.
  private void addVariable(Part.Variable variable, boolean quoted) {
    Optional<String> known =
        variable.operator().isEmpty() ? variables.apply(variable.name()) : Optional.empty();
    if (known.isEmpty() || !(quoted || isOneWord(known.get()))) {
      unknown = Reason.VARIABLE;
    } else {
      addQuoted(known.get());
    }
  }

  private void addHome(String raw) {
    Optional<String> home = raw.equals("~") ? variables.apply("HOME") : Optional.empty();
    home.ifPresentOrElse(this::addQuoted, () -> unknown = Reason.HOME);
  }

  private static boolean isOneWord(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> " \t\n*?[".indexOf(c) >= 0);
  }

  private void addLiteral(Part.Literal literal, boolean quoted) {
    String known = literal.text();
    addQuoted(known);
    if (!quoted) {
      for (int i = literal.escaped() ? 1 : 0; i < known.length(); i++) {
        follow(known, i);
      }
    }
  }

  private void follow(String literal, int at) {
    char c = literal.charAt(at);
    if (c == ']' && bracketOpen) {
      isPattern = true;
    } else if (c == '{' && brace == 0) {
      brace = 1;
    } else if (brace == 1 && (c == ',' || literal.startsWith("..", at))) {
      brace = 2;
    } else if (brace == 2 && c == '}') {
      unknown = Reason.BRACES;
    }
  }

  private void addQuoted(String known) {
    text.append(known);
    for (int i = 0; i < known.length(); i++) {
      char c = known.charAt(i);
      if (c == '*' || c == '?' || c == '[' || c == '\\') {
        pattern.append('\\');
      }
      pattern.append(c);
    }
  }

  private void addGlob(String raw) {
    text.append(raw);
    pattern.append(raw);
    if (raw.equals("[")) {
      bracketOpen = true;
    } else {
      isPattern = true;
    }
  }
}
