package dev.plimsoll.compose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Variables in the values of a compose file, see
/// <https://docs.docker.com/reference/compose-file/interpolation/>.
final class Interpolation {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int DEEPEST = 8;

  private Interpolation() {}

  /// The value where it needs no variable.
  static Optional<String> literal(String text) {
    return text.replace("$$", "").indexOf('$') < 0
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

  /// The text with the values of its variables in it, or else their defaults; empty where one has
  /// neither.
  static Optional<String> resolve(String text, Variables variables) {
    return text.indexOf('$') < 0 ? Optional.of(text) : resolve(text, variables, 0);
  }

  private static Optional<String> resolve(String text, Variables variables, int depth) {
    StringBuilder resolved = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0) {
        return Optional.of(resolved.append(text, at, text.length()).toString());
      }
      resolved.append(text, at, dollar);
      int end = end(text, dollar);
      Optional<String> value = value(text.substring(dollar + 1, end), variables, depth);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      resolved.append(value.get());
      at = end;
    }
    return Optional.of(resolved.toString());
  }

  /// Where what begins with the dollar ends: `$$`, `$NAME` or `${…}`, which may hold others.
  private static int end(String text, int dollar) {
    if (text.startsWith("$$", dollar)) {
      return dollar + 2;
    }
    if (!text.startsWith("${", dollar)) {
      Matcher name = NAME.matcher(text).region(dollar + 1, text.length());
      return name.lookingAt() ? name.end() : dollar + 1;
    }
    int depth = 0;
    for (int i = dollar + 1; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static Optional<String> value(String written, Variables variables, int depth) {
    if (written.equals("$")) {
      return Optional.of("$");
    }
    boolean braced = written.startsWith("{");
    if (braced && (!written.endsWith("}") || depth >= DEEPEST)) {
      return Optional.empty();
    }
    String inner = braced ? written.substring(1, written.length() - 1) : written;
    Matcher name = NAME.matcher(inner);
    return name.lookingAt()
        ? value(variables.value(name.group()), inner.substring(name.end()), variables, depth)
        : Optional.empty();
  }

  private static Optional<String> value(
      Optional<String> known, String rest, Variables variables, int depth) {
    boolean colon = rest.startsWith(":");
    Optional<String> given = known.filter(value -> !colon || !value.isEmpty());
    String operator = colon ? rest.substring(1) : rest;
    if (operator.startsWith("-")) {
      return given.or(() -> resolve(operator.substring(1), variables, depth + 1));
    }
    if (operator.startsWith("+")) {
      return given.flatMap(_ -> resolve(operator.substring(1), variables, depth + 1));
    }
    return rest.isEmpty() || operator.startsWith("?") ? given : Optional.empty();
  }
}
