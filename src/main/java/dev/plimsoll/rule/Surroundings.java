package dev.plimsoll.rule;

/// What surrounds the file that a rule looks at.
///
/// @param path the file's own, relative to the repository's root, with `/`
/// @param preferences what the configuration asks for, for this path
public record Surroundings(String path, RepositoryView repository, Preferences preferences) {
  /// A file that stands alone.
  public static Surroundings unknown(String path) {
    return new Surroundings(path, RepositoryView.unknown(), Preferences.DEFAULT);
  }
}
