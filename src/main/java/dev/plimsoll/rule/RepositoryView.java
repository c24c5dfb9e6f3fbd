package dev.plimsoll.rule;

import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;

/// What a rule may know of the repository around its file. Paths are relative to the repository's
/// root, with `/`; the root itself is the empty path.
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

  /// The whole of a text file; empty where it is missing, binary, beyond a mebibyte or not known.
  Optional<SourceText> text(String path);

  /// How the file begins, at most [#BEGINNING] bytes; empty where it is missing or not known.
  Optional<byte[]> beginning(String path);

  /// The known files that say how images are built and run: compose and bake files, task
  /// definitions, manifests, Terraform. Sorted; there may be others that nobody looked at.
  List<String> deployments();

  /// Enough bytes to tell a tar archive.
  int BEGINNING = 512;

  /// A view in which nothing is known, for text that stands alone.
  static RepositoryView unknown() {
    return new RepositoryView() {
      @Override
      public Entry entry(String path) {
        return Entry.UNKNOWN;
      }

      @Override
      public Optional<SourceText> text(String path) {
        return Optional.empty();
      }

      @Override
      public Optional<byte[]> beginning(String path) {
        return Optional.empty();
      }

      @Override
      public List<String> deployments() {
        return List.of();
      }
    };
  }
}
