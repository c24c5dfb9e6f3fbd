package dev.plimsoll.demo.page;

import dev.plimsoll.demo.SampleShop;
import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Repository;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// The stand-in with the sample shop, and the one pull request that is on show.
final class Stage implements AutoCloseable {
  /// Who the visitor is there; may push.
  static final String VISITOR = "mira";

  private static final String TITLE = "Ship the shop as a container";
  private static final int FIRST = 7;

  private final StandInGitHub gitHub;
  private volatile PullRequest pullRequest;

  private Stage(StandInGitHub gitHub) throws IOException {
    this.gitHub = gitHub;
    this.pullRequest = open(FIRST);
  }

  static Stage open(AppCredentials app, InstantSource clock) throws IOException {
    Repository repository = new Repository("harbour", "shop");
    StandInGitHub gitHub = StandInGitHub.start(repository, app, clock);
    try {
      repository.commit("main", "Open the shop", SampleShop.before());
      gitHub.allow(VISITOR, "write");
      return new Stage(gitHub);
    } catch (IOException | RuntimeException e) {
      gitHub.close();
      throw e;
    }
  }

  private PullRequest open(int number) throws IOException {
    String branch = "ship-as-container" + (number == FIRST ? "" : "-" + number);
    gitHub.repository().branch(branch, "main");
    gitHub.push(branch, TITLE + "\n\nFor #" + number, SampleShop.after());
    return gitHub.open(number, TITLE, VISITOR, branch, "main");
  }

  /// Closes the pull request and opens the next one, as new as the first was.
  void beginAgain() throws IOException {
    PullRequest old = pullRequest;
    gitHub.close(old);
    pullRequest = open(old.number() + 1);
  }

  StandInGitHub gitHub() {
    return gitHub;
  }

  PullRequest pullRequest() {
    return pullRequest;
  }

  FileTree files() {
    return pullRequest.head().tree();
  }

  Commit push(String message, FileTree files) {
    return gitHub.push(pullRequest.headBranch(), message, files);
  }

  /// The verdict on a commit, once there is one.
  Optional<CheckRun> verdict(Commit commit) {
    return gitHub.checkRunsOn(commit).stream().filter(CheckRun::completed).findFirst();
  }

  @Override
  public void close() {
    gitHub.close();
  }
}
