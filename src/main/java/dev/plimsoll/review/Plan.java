package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is missing between a pull request as it is and as it should be.
///
/// @param review the comments that are not there yet
/// @param threadChanges closes our threads whose findings are gone, opens those whose are back
/// @param setbacks what is known already that the host does not let us do
/// @param news the findings that no comment was about before
/// @param checkRuns the check run by what the host will not have let us do; without the one that is
///   there
/// @param report what there is to tell of it; empty where nothing was of interest
public record Plan(
    Optional<ReviewDraft> review,
    List<ThreadChange> threadChanges,
    Setbacks setbacks,
    List<Diagnostic> news,
    Map<Setbacks, CheckRunDraft> checkRuns,
    Optional<ReviewReport> report) {
  static final Plan NOTHING =
      new Plan(Optional.empty(), List.of(), Setbacks.NONE, List.of(), Map.of(), Optional.empty());

  public Plan {
    threadChanges = List.copyOf(threadChanges);
    news = List.copyOf(news);
    checkRuns = Map.copyOf(checkRuns);
  }

  /// The check run to post if everything goes as planned; empty where it is there.
  public Optional<CheckRunDraft> checkRun() {
    return checkRun(Setbacks.NONE);
  }

  /// The check run to post after `more` was not allowed; empty where it is there.
  public Optional<CheckRunDraft> checkRun(Setbacks more) {
    return Optional.ofNullable(checkRuns.get(setbacks.or(more)));
  }

  /// Whether the pull request is as it should be.
  public boolean isDone() {
    return review.isEmpty() && threadChanges.isEmpty() && checkRun().isEmpty();
  }
}
