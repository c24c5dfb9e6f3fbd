package dev.plimsoll.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a review wants to know of a pull request, and what is known of it beforehand. The latter
/// may be wrong: it only decides in which order the host is asked.
///
/// @param hint the commits that the newest delivery named
/// @param relevant tells by path which files' contents are wanted
/// @param ofBase files whose contents are wanted as the base branch has them
/// @param expectation what is likely
public record Question(
    Optional<RevisionHint> hint,
    Predicate<String> relevant,
    List<String> ofBase,
    Expectation expectation) {
  public Question {
    ofBase = List.copyOf(ofBase);
  }

  /// What is likely before anything is read.
  public enum Expectation {
    ANYTHING,
    /// None of the changed files is of interest, as when we last looked.
    NOTHING_RELEVANT
  }

  /// Whether the pull request was opened just now and nobody looked at it yet, so that nothing of
  /// ours can be there.
  public boolean isFirst() {
    return hint.filter(RevisionHint::first).isPresent();
  }
}
