package dev.plimsoll.talk;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a line after `/plimsoll` asks for.
public sealed interface Command {
  /// Commit the fixes; those that may change behaviour only where `unsafe`.
  record Fix(boolean unsafe) implements Command {}

  record Explain(String rule) implements Command {}

  /// Write the comment that suppresses a rule.
  ///
  /// @param reason as it was written; may be empty
  record Ignore(String rule, String reason) implements Command {}

  record Recheck() implements Command {}

  record Help() implements Command {}

  /// Nothing that is understood.
  record Unknown(String words) implements Command {}

  Pattern BLANKS = Pattern.compile("[ \\t]+");

  static Command of(String line) {
    String[] words = BLANKS.split(line.strip(), 3);
    String verb = words[0].toLowerCase(Locale.ROOT);
    String object = words.length > 1 ? words[1] : "";
    String rest = words.length > 2 ? words[2].strip() : "";
    return switch (verb) {
      case "", "help" -> new Help();
      case "recheck", "check" -> object.isEmpty() ? new Recheck() : new Unknown(line);
      case "fix" -> fix(line, object, rest);
      case "explain" -> object.isEmpty() ? new Unknown(line) : new Explain(rule(object));
      case "ignore" -> object.isEmpty() ? new Unknown(line) : new Ignore(rule(object), rest);
      default -> new Unknown(line);
    };
  }

  private static Command fix(String line, String object, String rest) {
    if (object.isEmpty()) {
      return new Fix(false);
    }
    return object.equalsIgnoreCase("unsafe") && rest.isEmpty() ? new Fix(true) : new Unknown(line);
  }

  /// The rule as people write it in Markdown.
  private static String rule(String word) {
    return word.replace("`", "").toLowerCase(Locale.ROOT);
  }
}
