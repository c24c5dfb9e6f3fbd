package dev.plimsoll.github;

import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.ReviewDraft;
import dev.plimsoll.review.ReviewDraft.Comment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Posts as much of a review as GitHub takes, within a few attempts. One comment that it does not
/// like makes it refuse all of them, and it seldom says which.
final class Narrowing {
  private static final int ATTEMPTS = 6;
  private static final int UNPROCESSABLE = 422;

  /// Where GitHub does say which, it counts.
  private static final Pattern NUMBERED = Pattern.compile("\\bcomments(?:\\[|\\.|/)(\\d{1,4})\\b");

  private final ReviewDraft draft;
  private final Consumer<ReviewDraft> attempt;
  private final List<Comment> refused = new ArrayList<>();
  private @Nullable HostRefusedException refusal;
  private boolean taken;
  private int attempts;

  /// @param attempt posts a review or throws a [HostRefusedException]
  Narrowing(ReviewDraft draft, Consumer<ReviewDraft> attempt) {
    this.draft = draft;
    this.attempt = attempt;
  }

  /// The comments that were refused. Larger groups come first: they save most where few attempts
  /// are left.
  ///
  /// @throws HostRefusedException if nothing was taken
  List<Comment> send() {
    Deque<List<Comment>> groups = new ArrayDeque<>(List.of(draft.comments()));
    while (!groups.isEmpty()) {
      List<Comment> group = groups.removeFirst();
      if (attempts == ATTEMPTS) {
        refused.addAll(group);
      } else {
        narrowed(group).forEach(groups::addLast);
      }
    }
    if (!taken && refusal != null) {
      throw refusal;
    }
    return List.copyOf(refused);
  }

  /// What is left to try of a group.
  private List<List<Comment>> narrowed(List<Comment> group) {
    attempts++;
    try {
      attempt.accept(new ReviewDraft(draft.headSha(), draft.body(), group));
      taken = true;
      return List.of();
    } catch (HostRefusedException no) {
      refusal = no;
      if (no.status() == UNPROCESSABLE) {
        return split(group, String.valueOf(no.getMessage()));
      }
      attempts = ATTEMPTS;
      refused.addAll(group);
      return List.of();
    }
  }

  private List<List<Comment>> split(List<Comment> group, String complaint) {
    List<Comment> named = named(group, complaint);
    if (!named.isEmpty() && named.size() < group.size()) {
      refused.addAll(named);
      return List.of(group.stream().filter(comment -> !named.contains(comment)).toList());
    }
    if (group.size() <= 1) {
      refused.addAll(group);
      return List.of();
    }
    int half = Math.ceilDiv(group.size(), 2);
    return List.of(group.subList(0, half), group.subList(half, group.size()));
  }

  private static List<Comment> named(List<Comment> group, String complaint) {
    List<Integer> numbers =
        NUMBERED
            .matcher(complaint)
            .results()
            .map((MatchResult found) -> Integer.valueOf(found.group(1)))
            .toList();
    Predicate<Integer> byNumber = numbers::contains;
    Predicate<Integer> byPlace =
        at -> complaint.contains(group.get(at).path() + ":" + group.get(at).line());
    return IntStream.range(0, group.size())
        .boxed()
        .filter(byNumber.or(byPlace))
        .map(group::get)
        .toList();
  }
}
