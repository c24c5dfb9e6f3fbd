package dev.plimsoll.review;

import dev.plimsoll.config.CommentSettings;
import dev.plimsoll.config.Configuration;
import dev.plimsoll.review.PullRequestState.Standing;
import java.util.Optional;

/// Why a pull request gets a check run and no comments.
enum Reticence {
  QUEUE("This is about what a merge queue would merge; comments are on the pull requests."),
  MISTAKE("There are no comments until the configuration is mended."),
  SETTING("The configuration wants no comments."),
  DRAFT("This pull request is a draft; comments come when it is ready."),
  BOT("A bot opened this pull request, and the configuration wants no comments then.");

  private final String sentence;

  Reticence(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  static Optional<Reticence> of(Standing standing, Configuration configuration) {
    CommentSettings comments = configuration.comments();
    if (configuration.isBroken()) {
      return Optional.of(MISTAKE);
    }
    if (!comments.enabled().value()) {
      return Optional.of(SETTING);
    }
    if (standing.draft() && !comments.drafts().value()) {
      return Optional.of(DRAFT);
    }
    return standing.byBot() && !comments.bots().value() ? Optional.of(BOT) : Optional.empty();
  }
}
