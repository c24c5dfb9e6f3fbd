package dev.plimsoll.deployment;

import java.util.List;
import java.util.Optional;

/// A target of a bake file that builds a Dockerfile from a folder.
///
/// @param context relative to where bake runs
/// @param dockerfile relative to the context
/// @param stage the one that is asked for
/// @param tags as far as they are known
/// @param ships whether an image comes out that others get
record BakeTarget(
    String context, String dockerfile, Optional<String> stage, List<String> tags, boolean ships) {
  BakeTarget {
    tags = List.copyOf(tags);
  }
}
