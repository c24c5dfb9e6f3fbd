package dev.plimsoll.dockerfile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A `--mount` of a RUN.
///
/// @param options the fields in the order of the file, names in lower case, variables still in the
///   values; a field without `=` has an empty value
public record Mount(Flag flag, Map<String, String> options) {
  static Mount of(Flag flag) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String field : CsvFields.of(flag.value().orElse(""))) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      options.put(name.toLowerCase(Locale.ROOT), equals < 0 ? "" : field.substring(equals + 1));
    }
    return new Mount(flag, options);
  }

  /// `bind`, `cache`, `tmpfs`, `secret` or `ssh`; `bind` if it is not said.
  public String type() {
    return options.getOrDefault("type", "bind").toLowerCase(Locale.ROOT);
  }

  /// Where it is mounted.
  public Optional<String> target() {
    return first("target", "dst", "destination");
  }

  public Optional<String> source() {
    return first("source", "src");
  }

  public Optional<String> from() {
    return first("from");
  }

  /// Whether the field stands with an `=`.
  boolean hasValue(String name) {
    return CsvFields.of(flag.value().orElse("")).stream()
        .anyMatch(field -> field.toLowerCase(Locale.ROOT).startsWith(name + "="));
  }

  private Optional<String> first(String... names) {
    for (String name : names) {
      String value = options.get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
