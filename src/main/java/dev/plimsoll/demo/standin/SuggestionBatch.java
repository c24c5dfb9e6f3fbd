package dev.plimsoll.demo.standin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the suggestions of several threads into the files, as "Commit suggestions" does.
final class SuggestionBatch {
  private static final Comparator<Change> LAST_FIRST =
      Comparator.<Change>comparingInt(change -> change.lines().first()).reversed();

  private record Change(String path, LineRange lines, Suggestion suggestion) {
    boolean collidesWith(Change other) {
      return path.equals(other.path) && lines.overlaps(other.lines);
    }
  }

  private SuggestionBatch() {}

  /// The tree with all suggestions in it.
  ///
  /// @throws IllegalArgumentException with GitHub's reason where its button would not do it
  static FileTree apply(FileTree tree, List<ReviewThread> threads) {
    List<Change> changes = new ArrayList<>();
    for (ReviewThread thread : threads) {
      Change change = changeOf(thread);
      if (changes.stream().anyMatch(change::collidesWith)) {
        throw new IllegalArgumentException(
            "Only one suggestion per line can be applied in a batch.");
      }
      changes.add(change);
    }
    FileTree changed = tree;
    for (Change change : changes.stream().sorted(LAST_FIRST).toList()) {
      changed = changed.with(change.path(), replaced(fileOf(changed, change), change));
    }
    return changed;
  }

  private static Change changeOf(ReviewThread thread) {
    List<Suggestion> suggestions = Suggestion.in(thread.firstComment().body());
    if (suggestions.size() != 1) {
      throw new IllegalArgumentException("This comment has no single suggestion.");
    }
    if (thread.resolved()) {
      throw new IllegalArgumentException("This suggestion has been applied or marked resolved.");
    }
    LineRange lines =
        thread
            .lines()
            .orElseThrow(() -> new IllegalArgumentException("This suggestion is outdated."));
    return new Change(thread.path(), lines, suggestions.getFirst());
  }

  private static Blob fileOf(FileTree tree, Change change) {
    return tree.get(change.path())
        .orElseThrow(() -> new IllegalArgumentException("no file " + change.path()));
  }

  private static String replaced(Blob file, Change change) {
    List<String> old = file.lines();
    List<String> commented = old.subList(change.lines().first() - 1, change.lines().last());
    List<String> suggested = change.suggestion().lines().stream().map(line -> line + "\n").toList();
    if (String.join("", commented).equals(String.join("", suggested))) {
      throw new IllegalArgumentException("This suggestion makes no change to the code.");
    }
    List<String> lines = new ArrayList<>(old.subList(0, change.lines().first() - 1));
    lines.addAll(suggested);
    lines.addAll(old.subList(change.lines().last(), old.size()));
    return String.join("", lines);
  }
}
