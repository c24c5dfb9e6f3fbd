package dev.plimsoll.checkout;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/// Lists what differs between a commit and the working tree, from the index and the states of files
/// alone: nothing is read through the filters that a repository may configure.
final class ChangedFiles {
  private static final String REGULAR_FILE = "100";

  private final Map<String, Optional<RawChange>> changed = new HashMap<>();

  /// Files that were and are not in the index; they may still stand in the folder.
  private final Map<String, RawChange> removed = new HashMap<>();

  private ChangedFiles() {}

  /// The paths of new and changed files, each with what it was; a file whose
  /// time alone changed may be among them.
  static Map<String, Optional<RawChange>> since(Git git, String commit) throws GitException {
    ChangedFiles files = new ChangedFiles();
    files.staged(git, commit);
    files.onDisk(git);
    files.untracked(git);
    return files.changed;
  }

  private void staged(Git git, String commit) throws GitException {
    Git.Answer answer =
        git.demand(
            "diff-index",
            "--cached",
            "--raw",
            "-z",
            "-M",
            "--no-abbrev",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=all",
            commit,
            "--");
    Iterator<String> fields = answer.fields().iterator();
    while (fields.hasNext()) {
      RawChange change = RawChange.read(fields);
      switch (change.status()) {
        case 'D' -> removed.put(change.path(), change);
        case 'A', 'C', 'T' -> changed.put(change.path(), Optional.empty());
        default -> changed.put(change.path(), regular(change));
      }
    }
  }

  private static Optional<RawChange> regular(RawChange change) {
    return Optional.of(change).filter(each -> each.modeBefore().startsWith(REGULAR_FILE));
  }

  private void onDisk(Git git) throws GitException {
    Git.Answer answer =
        git.demand(
            "diff-files",
            "--raw",
            "-z",
            "--no-renames",
            "--no-abbrev",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=all");
    Iterator<String> fields = answer.fields().iterator();
    while (fields.hasNext()) {
      RawChange change = RawChange.read(fields);
      if (change.status() == 'D') {
        changed.remove(change.path());
      } else {
        changed.putIfAbsent(change.path(), regular(change));
      }
    }
  }

  private void untracked(Git git) throws GitException {
    git.demand("ls-files", "-z", "--others", "--exclude-standard")
        .fields()
        .forEach(path -> changed.putIfAbsent(path, Optional.ofNullable(removed.get(path))));
  }
}
