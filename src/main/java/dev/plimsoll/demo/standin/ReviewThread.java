package dev.plimsoll.demo.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A conversation on lines of the diff.
///
/// @param lines where it stands on the head commit; empty once those lines changed
/// @param originalLines where it stood when it began
/// @param resolver who resolved it; empty while it is open
public record ReviewThread(
    String id,
    String path,
    Optional<LineRange> lines,
    LineRange originalLines,
    Optional<Account> resolver,
    List<ReviewComment> comments) {
  public ReviewThread {
    comments = List.copyOf(comments);
  }

  public boolean resolved() {
    return resolver.isPresent();
  }

  ReviewThread asOpen() {
    return new ReviewThread(id, path, lines, originalLines, Optional.empty(), comments);
  }

  public boolean outdated() {
    return lines.isEmpty();
  }

  public ReviewComment firstComment() {
    return comments.getFirst();
  }

  ReviewThread asResolvedBy(Account account) {
    return new ReviewThread(id, path, lines, originalLines, Optional.of(account), comments);
  }

  ReviewThread answeredWith(ReviewComment answer) {
    List<ReviewComment> all = new ArrayList<>(comments);
    all.add(answer);
    return new ReviewThread(id, path, lines, originalLines, resolver, all);
  }

  /// The thread after a push: it moves along with its lines, and is outdated once they changed or
  /// left the diff.
  ReviewThread afterPush(FileTree before, FileTree after, Comparison diff) {
    Optional<LineRange> moved =
        lines.flatMap(range ->
            after
                .get(path)
                .flatMap(now -> before.get(path).map(old -> LineMap.between(old, now)))
                .flatMap(range::in)
                .filter(to -> isInDiff(to, diff)));
    return new ReviewThread(id, path, moved, originalLines, resolver, comments);
  }

  private boolean isInDiff(LineRange range, Comparison diff) {
    return diff.patchOf(path)
        .flatMap(patch -> patch.hunkWith(range.first(), range.last()))
        .isPresent();
  }
}
