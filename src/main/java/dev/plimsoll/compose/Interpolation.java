package dev.plimsoll.compose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Variables in the values of a compose file, see
/// <https://docs.docker.com/reference/compose-file/interpolation/>.
final class Interpolation {
  private static final Pattern WITH_DEFAULT =
      Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*:?-([^${}]*)}");
  private static final Pattern ESCAPED_OR_VARIABLE = Pattern.compile("\\$(\\$?)");

  private Interpolation() {}

  /// The value where it needs no variable.
  static Optional<String> literal(String text) {
    if (text.indexOf('$') < 0) {
      return Optional.of(text);
    }
    return ESCAPED_OR_VARIABLE.matcher(text).results().allMatch(found -> !found.group(1).isEmpty())
        ? Optional.of(text.replace("$$", "$"))
        : Optional.empty();
  }

  /// What stands before the first colon that is not inside `${…}`.
  static String firstPart(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' && depth <= 0) {
        return text.substring(0, i);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return text;
  }

  /// The value where it needs no variable, or is one variable that has a default.
  static Optional<String> orDefault(String text) {
    Matcher alone = WITH_DEFAULT.matcher(text);
    return alone.matches() ? Optional.of(alone.group(1)) : literal(text);
  }

  /// The text with the defaults of its variables in it; empty where one has none.
  static Optional<String> withDefaults(String text) {
    Matcher variables = WITH_DEFAULT.matcher(text);
    return literal(variables.replaceAll(found -> Matcher.quoteReplacement(found.group(1))));
  }
}
