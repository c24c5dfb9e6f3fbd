package dev.plimsoll.review;

import dev.plimsoll.rule.RepositoryView.Entry;
import java.util.List;

/// Everything that a commit has, as far as the host lists it.
///
/// @param whole false where there is more
public record TreeListing(List<Item> items, boolean whole) {
  public TreeListing {
    items = List.copyOf(items);
  }

  /// One path of the commit.
  ///
  /// @param entry unknown for what leads elsewhere: a symbolic link, a submodule
  /// @param bytes of a file; 0 for everything else
  public record Item(String path, Entry entry, long bytes) {}
}
