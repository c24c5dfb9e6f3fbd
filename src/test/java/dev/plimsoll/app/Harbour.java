package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Repository;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A stand-in GitHub with one repository, `tidewater/harbour`, and what a server needs to work for
/// it.
final class Harbour implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String WORK = "work";

  private final AppCredentials app = AppCredentials.fresh();
  private final StandInGitHub gitHub;

  Harbour(FileTree main) throws IOException {
    Repository repository = new Repository("tidewater", "harbour");
    repository.commit("main", "Begin", main);
    this.gitHub = StandInGitHub.start(repository, app, InstantSource.system());
  }

  StandInGitHub gitHub() {
    return gitHub;
  }

  long installation() {
    return app.installationId();
  }

  /// The environment of a server that works with this GitHub.
  Map<String, String> environment(Path data) {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOST", "127.0.0.1");
    variables.put("PORT", "0");
    variables.put("GITHUB_APP_ID", String.valueOf(app.appId()));
    variables.put("GITHUB_PRIVATE_KEY", app.privateKeyPem());
    variables.put("GITHUB_WEBHOOK_SECRET", app.webhookSecret());
    variables.put("GITHUB_API_URL", gitHub.address().toString());
    variables.put("PLIMSOLL_URL", "https://plimsoll.example");
    variables.put("PLIMSOLL_DATA", data.toString());
    return variables;
  }

  PullRequest open(int number, FileTree files) {
    String branch = WORK + number;
    gitHub.repository().branch(branch, "main");
    gitHub.push(branch, "Work", files);
    return gitHub.open(number, "Work", "mira", branch, "main");
  }

  void push(PullRequest pullRequest, FileTree files) {
    gitHub.push(pullRequest.headBranch(), "More work", files);
  }

  void deliver(String action, PullRequest pullRequest, URI server) throws Exception {
    int status =
        gitHub.send(gitHub.delivery(action, pullRequest), server.resolve("/api/github/webhooks"));
    assertThat(status).isEqualTo(202);
  }

  /// Waits for the verdict on the newest commit.
  CheckRun verdict(PullRequest pullRequest) throws InterruptedException {
    boolean came = gitHub.await(() -> !verdicts(pullRequest).isEmpty(), LIMIT);
    assertThat(came).as("a completed check run; requests: %s", gitHub.requests()).isTrue();
    return verdicts(pullRequest).getFirst();
  }

  List<CheckRun> verdicts(PullRequest pullRequest) {
    return gitHub.checkRunsOn(pullRequest.head()).stream().filter(CheckRun::completed).toList();
  }

  /// What was asked of GitHub about pull requests: neither tokens, nor what the App asks for
  /// itself.
  List<LoggedRequest> calls() {
    return gitHub.requests().stream()
        .filter(request -> !request.path().startsWith("/app/"))
        .toList();
  }

  @Override
  public void close() {
    gitHub.close();
  }
}
