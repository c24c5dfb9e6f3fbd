package dev.plimsoll.doctor;

import dev.plimsoll.github.AppNeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A permission that the App needs, and what it costs to be without.
///
/// @param name as GitHub writes it
/// @param level `read` or `write`
record Permission(String name, String level) {
  private static final List<String> LEVELS = List.of("read", "write", "admin");

  /// Those of which less is granted than is needed.
  static List<Permission> missing(Map<String, String> granted) {
    List<Permission> missing = new ArrayList<>();
    new TreeMap<>(AppNeeds.permissions())
        .forEach((name, level) -> {
          if (rank(granted.get(name)) < rank(level)) {
            missing.add(new Permission(name, level));
          }
        });
    return missing;
  }

  /// -1 for none.
  static int rank(@Nullable String level) {
    return level == null ? -1 : LEVELS.indexOf(level);
  }

  /// Whether there are no reviews and verdicts at all with what is granted instead.
  boolean isVital(@Nullable String granted) {
    return switch (name) {
      case "metadata", "pull_requests", "checks" -> true;
      case "contents" -> granted == null;
      default -> false;
    };
  }

  /// What does not work with what is granted instead.
  String cost(@Nullable String granted) {
    return switch (name) {
      case "metadata" -> "no repository can be found";
      case "contents" ->
          granted == null
              ? "no file can be read, so nothing is reviewed"
              : "nothing can commit fixes, and settled conversations are hidden, not resolved";
      case "pull_requests" -> "no review can be posted";
      case "checks" -> "no verdict can be posted, and a required check stays open for ever";
      case "issues" -> "GitHub does not pass on what people say, such as /plimsoll fix";
      case "merge_queues" -> "a merge queue waits for the verdict in vain";
      case "security_events" -> "code scanning is told nothing";
      default -> "what needs it is refused";
    };
  }
}
