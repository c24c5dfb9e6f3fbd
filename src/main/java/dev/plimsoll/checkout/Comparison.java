package dev.plimsoll.checkout;

import dev.plimsoll.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The working tree against the commit at which a branch left its base.
///
/// What is committed, staged, changed on disk or not yet added all counts; what is ignored does
/// not. Files on disk are compared here and not by git, which would run them through the filters
/// that a repository may configure.
public final class Comparison {
  private final Git git;
  private final Map<String, Blob> before;
  private final Map<String, Blob> renamed;
  private final Set<String> ours;

  private Comparison(
      Git git, Map<String, Blob> before, Map<String, Blob> renamed, Set<String> ours) {
    this.git = git;
    this.before = before;
    this.renamed = renamed;
    this.ours = ours;
  }

  /// Compares with the commit at which the current branch left `base`.
  ///
  /// @param root a repository's root
  /// @param base a commit, by whatever name git knows it
  /// @throws GitException in a sentence for the user
  public static Comparison since(Path root, String base) throws GitException {
    if (!Files.exists(root.resolve(".git"))) {
      throw new GitException(root + " is not in a git repository");
    }
    Git git = new Git(root);
    String commit = new MergeBase(git).with(base);
    Listings listings = new Listings(git);
    return new Comparison(
        git, listings.at(commit), listings.renamedSince(commit), listings.tracked());
  }

  /// Whether the file at a path of the repository is new, renamed or changed.
  public boolean isChanged(String path, SourceText now) {
    if (renamed.containsKey(path)) {
      return true;
    }
    Blob known = before.get(path);
    return known == null ? ours.contains(path) : !known.holds(now);
  }

  /// A file as it was.
  ///
  /// @param path its name then
  public record Earlier(String path, SourceText text) {}

  /// The file as it was, under whatever name; empty if there was none.
  ///
  /// @throws GitException if git cannot read it
  public Optional<Earlier> before(String path) throws GitException {
    Blob blob = renamed.getOrDefault(path, before.get(path));
    if (blob == null) {
      return Optional.empty();
    }
    byte[] content = git.demand("cat-file", "blob", blob.id()).out();
    return Optional.of(new Earlier(blob.path(), SourceText.of(content)));
  }
}
