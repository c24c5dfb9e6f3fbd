package dev.plimsoll.deployment;

import java.util.List;
import java.util.Optional;

/// A target of a bake file that builds a Dockerfile from a folder.
///
/// @param context relative to where bake runs
/// @param dockerfile relative to the context
/// @param stage the one that is asked for
/// @param tags as far as they are known
/// @param outcome what comes out
record BakeTarget(
    String context, String dockerfile, Optional<String> stage, List<String> tags, Outcome outcome) {
  /// What becomes of what is built.
  enum Outcome {
    /// An image that others get.
    IMAGE,
    /// Files, or only the success.
    NO_IMAGE,
    UNKNOWN
  }

  BakeTarget {
    tags = List.copyOf(tags);
  }
}
