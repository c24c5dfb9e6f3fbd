package dev.plimsoll.compose;

import dev.plimsoll.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables that a file `.env` beside a compose file gives, see
/// <https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/>. The
/// shell may say otherwise: they are defaults.
final class Variables {
  static final Variables NONE = new Variables(Map.of());

  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*=[ \\t]*(.*)$");
  private static final Pattern IN_QUOTES =
      Pattern.compile("(\"([^\"\\\\]*)\"|'([^']*)')[ \\t]*(#.*)?");
  private static final Pattern COMMENT = Pattern.compile("(^|[ \\t])#.*");

  private final Map<String, String> values;

  private Variables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// Those of a file; one whose value needs a variable that it does not give is left out, and so is
  /// one whose value is more than a line.
  static Variables of(SourceText source) {
    Map<String, String> values = new HashMap<>();
    Matcher lines = LINE.matcher(source.toString().replace("\r", ""));
    while (lines.find()) {
      String name = lines.group(1);
      values.remove(name);
      value(lines.group(2).strip(), new Variables(values))
          .ifPresent(value -> values.put(name, value));
    }
    return new Variables(values);
  }

  private static Optional<String> value(String written, Variables before) {
    Matcher quoted = IN_QUOTES.matcher(written);
    if (quoted.matches()) {
      return quoted.group(3) == null
          ? Interpolation.resolve(quoted.group(2), before)
          : Optional.of(quoted.group(3));
    }
    return written.startsWith("\"") || written.startsWith("'")
        ? Optional.empty()
        : Interpolation.resolve(COMMENT.matcher(written).replaceFirst("").strip(), before);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
