package dev.plimsoll.dockerfile;

import java.util.Map;

/// The flags that each instruction takes.
final class FlagTable {
  /// What a flag's value is.
  enum Kind {
    /// Stands alone or with `=true` or `=false`.
    BOOLEAN,
    TEXT,
    /// A text; the flag may stand several times.
    TEXTS
  }

  private static final Map<String, Kind> FROM = Map.of("platform", Kind.TEXT);
  private static final Map<String, Kind> RUN =
      Map.of(
          "mount", Kind.TEXTS, "device", Kind.TEXTS, "network", Kind.TEXT, "security", Kind.TEXT);
  private static final Map<String, Kind> COPY =
      Map.of(
          "from", Kind.TEXT,
          "chown", Kind.TEXT,
          "chmod", Kind.TEXT,
          "link", Kind.BOOLEAN,
          "parents", Kind.BOOLEAN,
          "exclude", Kind.TEXTS);
  private static final Map<String, Kind> ADD =
      Map.of(
          "keep-git-dir", Kind.BOOLEAN,
          "checksum", Kind.TEXT,
          "unpack", Kind.BOOLEAN,
          "chown", Kind.TEXT,
          "chmod", Kind.TEXT,
          "link", Kind.BOOLEAN,
          "exclude", Kind.TEXTS);
  private static final Map<String, Kind> HEALTHCHECK =
      Map.of(
          "interval", Kind.TEXT,
          "timeout", Kind.TEXT,
          "start-period", Kind.TEXT,
          "start-interval", Kind.TEXT,
          "retries", Kind.TEXT);

  private FlagTable() {}

  static Map<String, Kind> of(Instruction instruction) {
    return switch (instruction) {
      case From _ -> FROM;
      case Run _ -> RUN;
      case Copy _ -> COPY;
      case Add _ -> ADD;
      case Healthcheck _ -> HEALTHCHECK;
      default -> Map.of();
    };
  }

  /// Whether the builder looks at the flags at all: for some instructions it ignores them.
  static boolean areChecked(Instruction instruction) {
    return switch (instruction) {
      case Arg _, Stopsignal _, Unknown _ -> false;
      case Healthcheck check -> !check.isNone();
      default -> true;
    };
  }
}
