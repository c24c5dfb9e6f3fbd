package dev.plimsoll.demo.standin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One commit, with its whole tree.
public record Commit(String sha, Optional<Commit> parent, String message, FileTree tree) {
  static Commit of(Optional<Commit> parent, String message, FileTree tree) {
    String content = tree.sha() + '\n' + parent.map(Commit::sha).orElse("") + '\n' + message;
    String sha = Sha1.ofObject("commit", content.getBytes(StandardCharsets.UTF_8));
    return new Commit(sha, parent, message, tree);
  }

  /// Whether `other` is this commit or one it grew from.
  boolean contains(Commit other) {
    for (Optional<Commit> at = Optional.of(this); at.isPresent(); at = at.get().parent()) {
      if (at.get().sha().equals(other.sha())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Commit commit && sha.equals(commit.sha);
  }

  @Override
  public int hashCode() {
    return sha.hashCode();
  }

  @Override
  public String toString() {
    return sha;
  }
}
