package dev.plimsoll.rule;

import dev.plimsoll.compose.ComposeFile;
import java.util.List;

/// A rule about compose files.
public non-sealed interface ComposeRule extends Rule {
  /// The findings in the order of their places.
  List<Finding> check(ComposeFile file, Surroundings surroundings);
}
