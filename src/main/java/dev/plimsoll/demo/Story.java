package dev.plimsoll.demo;

import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.StandInGitHub;
import dev.plimsoll.demo.standin.Suggestion;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The main job, told while it happens: a pull request is opened, reviewed, mended as suggested,
/// and found good.
final class Story {
  private static final String AUTHOR = "mira";
  private static final String BRANCH = "ship-as-container";
  private static final int NUMBER = 7;

  private final StandInGitHub gitHub;
  private final URI webhook;
  private final Screen screen;
  private final Deadline deadline;

  Story(StandInGitHub gitHub, URI server, Screen screen, Deadline deadline) {
    this.gitHub = gitHub;
    this.webhook = server.resolve("/api/github/webhooks");
    this.screen = screen;
    this.deadline = deadline;
  }

  /// @return the pull request, with everything done to it
  /// @throws UnexpectedTurnException as soon as something does not come as it should
  PullRequest tell() throws IOException, InterruptedException, UnexpectedTurnException {
    PullRequest pullRequest = open();
    Commit first = pullRequest.head();
    Delivery opened = gitHub.delivery("opened", pullRequest);
    Duration sent = deadline.elapsed();
    deliver(opened, "The event is delivered, signed");
    showReview(pullRequest, first, sent);
    deliver(opened, "The same delivery comes again");
    mend(pullRequest);
    deliver(gitHub.delivery("synchronize", pullRequest), "The push is delivered");
    showResult(pullRequest);
    return pullRequest;
  }

  private PullRequest open() throws IOException {
    gitHub.repository().branch(BRANCH, "main");
    gitHub.push(BRANCH, "Ship the shop as a container", SampleShop.after());
    PullRequest pullRequest =
        gitHub.open(NUMBER, "Ship the shop as a container", AUTHOR, BRANCH, "main");
    screen.step(
        "%s opens pull request #%d in %s: \u201c%s\u201d, %d files"
            .formatted(
                AUTHOR,
                NUMBER,
                gitHub.repository().fullName(),
                pullRequest.title(),
                pullRequest.changedFiles()));
    return pullRequest;
  }

  private void deliver(Delivery delivery, String what)
      throws IOException, InterruptedException, UnexpectedTurnException {
    int status = gitHub.send(delivery, webhook);
    screen.step(what + "; Plimsoll answers " + status);
    if (status != 202) {
      throw new UnexpectedTurnException("The delivery was answered " + status + ", not 202.");
    }
  }

  private void showReview(PullRequest pullRequest, Commit head, Duration sent)
      throws InterruptedException, UnexpectedTurnException {
    await("No review came", () -> !pullRequest.reviews().isEmpty());
    await("No completed check run came", () -> completed(head).isPresent());
    screen.step("Reviewed " + seconds(deadline.elapsed().minus(sent)) + " after it was sent");
    screen.review(pullRequest.reviews().getFirst(), pullRequest.threads(), head);
    for (Practice practice : Practice.ALL) {
      if (!practice.isSuggestedIn(pullRequest.threads())) {
        throw new UnexpectedTurnException(
            "No comment on %s suggests %s.".formatted(practice.path(), practice.name()));
      }
    }
    CheckRun verdict = completed(head).orElseThrow();
    screen.checkRun(verdict);
    if (verdict.succeeded()) {
      throw new UnexpectedTurnException("The check is green in spite of the findings.");
    }
  }

  private void mend(PullRequest pullRequest) throws UnexpectedTurnException {
    List<ReviewThread> suggesting =
        pullRequest.threads().stream()
            .filter(thread -> !Suggestion.in(thread.firstComment().body()).isEmpty())
            .toList();
    try {
      Commit commit = gitHub.commitSuggestions(pullRequest, suggesting);
      screen.step(
          "%s commits all %d suggestions as %s"
              .formatted(AUTHOR, suggesting.size(), commit.sha().substring(0, 7)));
    } catch (IllegalArgumentException e) {
      throw new UnexpectedTurnException("The suggestions cannot be committed: " + e.getMessage());
    }
    for (Practice practice : Practice.ALL) {
      if (!practice.isKeptIn(pullRequest.head().tree())) {
        throw new UnexpectedTurnException(
            "With all suggestions in it, %s lacks %s.".formatted(practice.path(), practice.name()));
      }
    }
  }

  private void showResult(PullRequest pullRequest)
      throws InterruptedException, UnexpectedTurnException {
    Commit head = pullRequest.head();
    await("No check run came for the push", () -> completed(head).isPresent());
    CheckRun verdict = completed(head).orElseThrow();
    if (!verdict.succeeded()) {
      screen.checkRun(verdict);
      throw new UnexpectedTurnException("The check is not green with all suggestions in it.");
    }
    await(
        "Not all conversations were resolved",
        () -> pullRequest.threads().stream().allMatch(ReviewThread::resolved));
    screen.step("All " + pullRequest.threads().size() + " conversations are resolved");
    screen.checkRun(verdict);
  }

  private Optional<CheckRun> completed(Commit head) {
    return gitHub.checkRunsOn(head).stream().filter(CheckRun::completed).findFirst();
  }

  private void await(String otherwise, BooleanSupplier condition)
      throws InterruptedException, UnexpectedTurnException {
    if (!gitHub.await(condition, deadline.left())) {
      String last =
          gitHub.requests().isEmpty()
              ? "GitHub was not asked for anything."
              : "GitHub's last request was " + gitHub.requests().getLast() + ".";
      throw new UnexpectedTurnException(
          otherwise + " within " + deadline.limit().toSeconds() + " seconds. " + last);
    }
  }

  static String seconds(Duration duration) {
    return "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
  }
}
