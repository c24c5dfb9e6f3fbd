package dev.plimsoll.review;

import dev.plimsoll.review.PullRequestState.Standing;
import java.util.Optional;

/// Why a pull request gets a check run and no comments.
enum Reticence {
  DRAFT("This pull request is a draft; comments come when it is ready."),
  BOT("A bot opened this pull request; it gets no comments.");

  private final String sentence;

  Reticence(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  static Optional<Reticence> of(Standing standing, ReviewOptions options) {
    if (standing.draft() && !options.onDrafts()) {
      return Optional.of(DRAFT);
    }
    return standing.byBot() && !options.onBots() ? Optional.of(BOT) : Optional.empty();
  }
}
