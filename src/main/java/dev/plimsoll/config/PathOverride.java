package dev.plimsoll.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is different for some paths.
///
/// @param rules by identifier or category
record PathOverride(
    List<PathPattern> paths, Map<String, Setting<Level>> rules, Optional<Setting<String>> user) {
  PathOverride {
    paths = List.copyOf(paths);
    rules = Map.copyOf(rules);
  }

  boolean isFor(String path) {
    return PathPattern.anyMatches(paths, path);
  }
}
