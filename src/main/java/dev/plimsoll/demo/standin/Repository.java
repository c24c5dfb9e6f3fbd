package dev.plimsoll.demo.standin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A Git repository in memory: branches, and commits that never change.
public final class Repository {
  private final String owner;
  private final String name;
  private final Map<String, Commit> branches = new ConcurrentHashMap<>();
  private final Map<String, Commit> commits = new ConcurrentHashMap<>();

  public Repository(String owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public String fullName() {
    return owner + "/" + name;
  }

  /// A number that stays the same for a repository of this name.
  long id() {
    return 700_000_000L + Math.floorMod(fullName().hashCode(), 1_000_000);
  }

  /// Adds a commit to a branch, which begins here if there was none.
  public synchronized Commit commit(String branch, String message, FileTree tree) {
    Commit commit = Commit.of(Optional.ofNullable(branches.get(branch)), message, tree);
    commits.put(commit.sha(), commit);
    branches.put(branch, commit);
    return commit;
  }

  /// Begins a branch at the tip of another, or moves it there.
  public synchronized void branch(String branch, String from) {
    branches.put(branch, tip(from));
  }

  /// Moves a branch to a commit, whatever it was at before.
  public synchronized void branch(String branch, Commit to) {
    branches.put(branch, to);
  }

  public Commit tip(String branch) {
    Commit tip = branches.get(branch);
    if (tip == null) {
      throw new IllegalArgumentException("no branch " + branch + " in " + fullName());
    }
    return tip;
  }

  Optional<Commit> find(String sha) {
    return Optional.ofNullable(commits.get(sha));
  }

  /// What an expression such as `main` or a commit's name stands for.
  Optional<Commit> resolve(String expression) {
    String name = expression.equals("HEAD") ? "main" : expression.replaceFirst("^refs/heads/", "");
    return Optional.ofNullable(branches.get(name)).or(() -> find(name));
  }

  static Optional<Commit> mergeBase(Commit one, Commit other) {
    for (Optional<Commit> at = Optional.of(one); at.isPresent(); at = at.get().parent()) {
      if (other.contains(at.get())) {
        return at;
      }
    }
    return Optional.empty();
  }
}
