package dev.plimsoll.checkout;

import dev.plimsoll.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The working tree against the commit at which a branch left its base.
///
/// What is committed, staged, changed on disk or not yet added all counts; what is ignored does
/// not.
public final class Comparison {
  private final Git git;
  private final Map<String, Optional<RawChange>> changed;

  private Comparison(Git git, Map<String, Optional<RawChange>> changed) {
    this.git = git;
    this.changed = Map.copyOf(changed);
  }

  /// @param root a repository's root
  /// @param base a commit, by whatever name git knows it
  /// @throws GitException in a sentence for the user
  public static Comparison since(Path root, String base) throws GitException {
    if (!Files.exists(root.resolve(".git"))) {
      throw new GitException(root + " is not in a git repository");
    }
    Git git = new Git(root);
    return new Comparison(git, ChangedFiles.since(git, new MergeBase(git).with(base)));
  }

  /// Whether the file at a path of the repository is new or may have changed.
  public boolean isChanged(String path) {
    return changed.containsKey(path);
  }

  /// A file as it was.
  ///
  /// @param path its name then
  public record Earlier(String path, SourceText text) {}

  /// The file as it was, under whatever name; empty if there was none.
  ///
  /// @throws GitException if git cannot read it
  public Optional<Earlier> before(String path) throws GitException {
    Optional<RawChange> change = changed.getOrDefault(path, Optional.empty());
    if (change.isEmpty()) {
      return Optional.empty();
    }
    byte[] content = git.demand("cat-file", "blob", change.get().before()).out();
    return Optional.of(new Earlier(change.get().pathBefore(), SourceText.of(content)));
  }
}
