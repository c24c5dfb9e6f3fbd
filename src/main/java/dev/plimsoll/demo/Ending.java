package dev.plimsoll.demo;

import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Looks back once the server has stopped and nothing can come any more.
final class Ending {
  private final StandInGitHub gitHub;
  private final PullRequest pullRequest;

  Ending(StandInGitHub gitHub, PullRequest pullRequest) {
    this.gitHub = gitHub;
    this.pullRequest = pullRequest;
  }

  void verify() throws UnexpectedTurnException {
    Optional<LoggedRequest> wrong =
        gitHub.requests().stream()
            .filter(request -> request.unexpected() || request.status() >= 400)
            .findFirst();
    if (wrong.isPresent()) {
      throw new UnexpectedTurnException("GitHub would have refused " + wrong.get() + ".");
    }
    if (pullRequest.reviews().size() != 1) {
      throw new UnexpectedTurnException(
          "There are " + pullRequest.reviews().size() + " reviews, not one.");
    }
    Commit second = pullRequest.head();
    for (Commit commit : List.of(second.parent().orElseThrow(), second)) {
      int runs = gitHub.checkRunsOn(commit).size();
      if (runs != 1) {
        throw new UnexpectedTurnException(
            "There are %d check runs on %s, not one."
                .formatted(runs, commit.sha().substring(0, 7)));
      }
    }
  }

  String summary(Duration took) {
    long tokens = gitHub.requests().stream().filter(LoggedRequest::forToken).count();
    return "Done in %s: one review with %d comments, two check runs, %d calls to GitHub and %d for the token."
        .formatted(
            Story.seconds(took),
            pullRequest.threads().size(),
            gitHub.requests().size() - tokens,
            tokens);
  }
}
