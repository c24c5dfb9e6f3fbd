package dev.plimsoll.config;

import java.util.List;
import java.util.Optional;

/// Which paths one file wants checked.
///
/// @param include only these; absent where the file does not say
record Paths(
    Optional<List<Setting<PathPattern>>> include, List<Setting<PathPattern>> exclude) {
  static final Paths ALL = new Paths(Optional.empty(), List.of());

  Paths {
    include = include.map(List::copyOf);
    exclude = List.copyOf(exclude);
  }
}
