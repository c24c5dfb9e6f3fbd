package dev.plimsoll.tree;

import java.util.Optional;

/// What may stand before a YAML value.
///
/// @param anchor without its `&`
/// @param tag as the reader resolves it, such as `!reset` or `tag:yaml.org,2002:str`
public record NodeProperties(Optional<String> anchor, Optional<String> tag) {
  public static final NodeProperties NONE = new NodeProperties(Optional.empty(), Optional.empty());

  boolean isEmpty() {
    return anchor.isEmpty() && tag.isEmpty();
  }

  /// Whether the value carries exactly this tag.
  public boolean hasTag(String name) {
    return tag.filter(name::equals).isPresent();
  }
}
