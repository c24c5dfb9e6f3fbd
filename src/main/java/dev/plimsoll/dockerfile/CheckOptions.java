package dev.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options of a `check` directive: `skip=RULE,RULE;error=true` (BuildKit's `ParseLintOptions`).
///
/// @param skip the checks to skip; `all` skips every one
/// @param experimental the experimental checks to run; `all` runs every one
/// @param error whether a finding fails the build
public record CheckOptions(List<String> skip, List<String> experimental, boolean error) {
  private static final List<String> TRUE = List.of("1", "t", "T", "true", "TRUE", "True");
  private static final List<String> FALSE = List.of("0", "f", "F", "false", "FALSE", "False");

  /// Whether every check is skipped.
  public boolean skipsAll() {
    return skip.equals(List.of("all"));
  }

  /// The options that `text` stands for; absent if the builder cannot read them.
  public static Optional<CheckOptions> of(String text) {
    List<String> skip = List.of();
    List<String> experimental = List.of();
    boolean error = false;
    for (String part : text.strip().split(";", 3)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(equals, 0)).strip();
      String value = part.substring(equals + 1).strip();
      switch (name) {
        case "skip" -> skip = names(value);
        case "experimental" -> experimental = names(value);
        case "error" -> {
          if (!TRUE.contains(value) && !FALSE.contains(value)) {
            return Optional.empty();
          }
          error = TRUE.contains(value);
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new CheckOptions(skip, experimental, error));
  }

  private static List<String> names(String value) {
    List<String> names = new ArrayList<>();
    for (String name : value.split(",", -1)) {
      names.add(name.strip());
    }
    return names;
  }
}
