package dev.plimsoll.checkout;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/// What git has in its lists, without a look at the files on disk.
final class Listings {
  private static final String REGULAR_FILE = "100";
  private static final String UNKNOWN_FORM = "git's answer has a form that is not known";

  private final Git git;

  Listings(Git git) {
    this.git = git;
  }

  /// The regular files of a commit by their paths.
  Map<String, Blob> at(String commit) throws GitException {
    Map<String, Blob> files = new HashMap<>();
    for (String entry : git.demand("ls-tree", "-r", "-z", "--full-tree", commit).fields()) {
      int tab = entry.indexOf('\t');
      String[] head = entry.substring(0, Math.max(0, tab)).split(" ", -1);
      if (head.length != 3) {
        throw new GitException(UNKNOWN_FORM);
      }
      if (head[0].startsWith(REGULAR_FILE)) {
        String path = entry.substring(tab + 1);
        files.put(path, new Blob(path, head[2]));
      }
    }
    return Map.copyOf(files);
  }

  /// Files that the index has under another name than the commit, by their names of today.
  Map<String, Blob> renamedSince(String commit) throws GitException {
    Git.Answer answer =
        git.demand(
            "diff-index",
            "--cached",
            "--raw",
            "-z",
            "--find-renames",
            "--diff-filter=R",
            "--no-abbrev",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=all",
            commit,
            "--");
    Map<String, Blob> renamed = new HashMap<>();
    Iterator<String> fields = answer.fields().iterator();
    while (fields.hasNext()) {
      // `:mode mode blob blob R100`, then the old path and the new one.
      String[] head = fields.next().split(" ", -1);
      String before = next(fields);
      String now = next(fields);
      if (head.length == 5 && head[0].startsWith(REGULAR_FILE, 1)) {
        renamed.put(now, new Blob(before, head[2]));
      }
    }
    return Map.copyOf(renamed);
  }

  private static String next(Iterator<String> fields) throws GitException {
    if (!fields.hasNext()) {
      throw new GitException(UNKNOWN_FORM);
    }
    return fields.next();
  }

  /// The paths that the index has, and those of files that could be added to it.
  Set<String> tracked() throws GitException {
    return Set.copyOf(
        git.demand("ls-files", "-z", "--cached", "--others", "--exclude-standard").fields());
  }
}
