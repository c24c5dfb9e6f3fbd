package dev.plimsoll.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of a run.
///
/// @param figures what happened in it, by name, in the order in which it is told
/// @param shortfalls everything that is not as it should be
record Outcome(Voyage voyage, Map<String, Object> figures, List<Shortfall> shortfalls) {
  private static final int MOST_TOLD = 40;

  Outcome {
    figures = new LinkedHashMap<>(figures);
    shortfalls = List.copyOf(shortfalls);
  }

  boolean isClean() {
    return shortfalls.isEmpty();
  }

  /// The whole report, for people.
  String text() {
    StringBuilder text = new StringBuilder();
    figures.forEach((name, value) -> line(text, name, value));
    text.append('\n');
    for (Shortfall.Kind kind : Shortfall.Kind.values()) {
      long times = shortfalls.stream().filter(one -> one.kind() == kind).count();
      line(text, kind.words(), times);
    }
    text.append(told());
    text.append("\nAlike again: --seed ").append(voyage.seed()).append('\n');
    return text.toString();
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append("%-36s %12s%n".formatted(name, value));
  }

  private String told() {
    return shortfalls.stream()
        .limit(MOST_TOLD)
        .map(one -> "%n%s: %s: %s".formatted(one.kind().words(), one.about(), one.what()))
        .collect(Collectors.joining("", "", "\n"));
  }
}
