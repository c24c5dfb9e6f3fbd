package dev.plimsoll.demo.page;

import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.util.List;

/// What there is of everything after a trial.
///
/// @param doubled conversations that say the same in the same file as another one
record Tally(int reviews, int checks, int doubled) {
  static Tally of(StandInGitHub gitHub, PullRequest pullRequest, Commit head) {
    List<ReviewThread> open =
        pullRequest.threads().stream()
            .filter(thread -> !thread.resolved() && !thread.outdated())
            .toList();
    long different =
        open.stream()
            .map(thread -> thread.path() + thread.firstComment().body())
            .distinct()
            .count();
    long reviews =
        pullRequest.reviews().stream()
            .filter(review -> review.commitId().equals(head.sha()))
            .count();
    return new Tally((int) reviews, gitHub.checkRunsOn(head).size(), open.size() - (int) different);
  }

  private boolean right() {
    return reviews == 1 && checks == 1 && doubled == 0;
  }

  String mark() {
    return right() ? "ok" : "wrong";
  }

  String sentence() {
    return right()
        ? "One review, one check run, no comment twice: nothing lost, nothing doubled"
        : "There are %s, %s and %s that were there already"
            .formatted(
                CallWords.counted(reviews, "review"),
                CallWords.counted(checks, "check run"),
                CallWords.counted(doubled, "comment"));
  }
}
