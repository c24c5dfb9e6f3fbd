package dev.plimsoll.rule;

/// What a rule may know of the repository around its file. Paths are relative to the repository's
/// root, with `/`.
public interface RepositoryView {
  /// What stands at a path.
  enum Entry {
    FILE,
    DIRECTORY,
    MISSING,
    /// Nobody looked, or nobody could.
    UNKNOWN
  }

  Entry entry(String path);

  /// A view in which nothing is known, for text that stands alone.
  static RepositoryView unknown() {
    return path -> Entry.UNKNOWN;
  }
}
