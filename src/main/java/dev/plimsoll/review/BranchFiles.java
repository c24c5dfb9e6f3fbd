package dev.plimsoll.review;

import dev.plimsoll.review.TreeListing.Item;
import dev.plimsoll.rule.RepositoryView.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which files of a commit are read: those that are checked, and those that say something of them.
///
/// @param paths in the order in which they are read
/// @param whole whether those are all
record BranchFiles(List<String> paths, boolean whole) {
  private static final int MOST_FILES = 2_000;
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  /// GitHub cuts larger ones.
  private static final long LARGEST = 1024 * 1024;

  BranchFiles {
    paths = List.copyOf(paths);
  }

  /// Those of a name that means container first: where there is no room for all, the rest is mostly
  /// data of other programs.
  static BranchFiles of(TreeListing listing) {
    List<Item> wanted =
        listing.items().stream()
            .filter(item -> item.entry() == Entry.FILE && isWanted(item.path()))
            .sorted(Comparator.comparingInt(BranchFiles::rank).thenComparing(Item::path))
            .toList();
    List<String> paths = new ArrayList<>();
    long bytes = 0;
    for (Item item : wanted) {
      if (item.bytes() <= LARGEST
          && paths.size() < MOST_FILES
          && bytes + item.bytes() <= MOST_BYTES) {
        paths.add(item.path());
        bytes += item.bytes();
      }
    }
    return new BranchFiles(paths, listing.whole() && paths.size() == wanted.size());
  }

  private static boolean isWanted(String path) {
    return Relevance.isChecked(path)
        || Relevance.isDeployment(path)
        || path.endsWith(".dockerignore");
  }

  private static int rank(Item item) {
    String name = item.path().substring(item.path().lastIndexOf('/') + 1);
    if (Relevance.isDockerfile(item.path()) || name.contains("compose")) {
      return 0;
    }
    return name.endsWith(".json") ? 2 : 1;
  }
}
