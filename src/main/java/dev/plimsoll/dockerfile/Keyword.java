package dev.plimsoll.dockerfile;

import java.util.HashMap;
import java.util.Map;

/// The keywords BuildKit knows (its package `command`).
enum Keyword {
  ADD,
  ARG,
  CMD,
  COPY,
  ENTRYPOINT,
  ENV,
  EXPOSE,
  FROM,
  HEALTHCHECK,
  LABEL,
  MAINTAINER,
  ONBUILD,
  RUN,
  SHELL,
  STOPSIGNAL,
  USER,
  VOLUME,
  WORKDIR,
  UNKNOWN;

  private static final Map<String, Keyword> BY_LOWER_CASE = new HashMap<>();
  private static final Map<String, Keyword> BY_NAME = new HashMap<>();

  static {
    for (Keyword keyword : values()) {
      if (keyword != UNKNOWN) {
        BY_NAME.put(keyword.name(), keyword);
        BY_LOWER_CASE.put(lowerCase(keyword.name()), keyword);
      }
    }
  }

  /// The keyword that `word` is, without regard to case.
  static Keyword of(String word) {
    Keyword upper = BY_NAME.get(word);
    return upper != null ? upper : BY_LOWER_CASE.getOrDefault(lowerCase(word), UNKNOWN);
  }

  /// Whether a heredoc may stand in it.
  boolean takesHeredocs() {
    return this == RUN || this == ADD || this == COPY;
  }

  /// Whether its arguments may be a JSON array.
  boolean takesJson() {
    return switch (this) {
      case ADD, CMD, COPY, ENTRYPOINT, RUN, SHELL, VOLUME -> true;
      default -> false;
    };
  }

  /// The name to show for `word`: its characters in upper case, one by one as Go does it.
  String display(String word) {
    return this != UNKNOWN
        ? name()
        : word.codePoints()
            .map(Character::toUpperCase)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static String lowerCase(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }
}
