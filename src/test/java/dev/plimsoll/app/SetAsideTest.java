package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Work that was given up is told on its pull request by the real server, over real HTTP, and is
/// done after all when somebody asks for it.
@Timeout(180)
class SetAsideTest {
  private static final FileTree FLAWED =
      FileTree.empty().with("Dockerfile", "FROM alpine:3.20\nADD motd /etc/motd\nUSER 1000\n");

  @TempDir private Path data;

  @Test
  void thePullRequestSaysWhy_andARecheckBringsTheVerdict() throws Exception {
    try (Harbour harbour = new Harbour(FileTree.empty().with("README.md", "# Harbour\n"))) {
      PullRequest pullRequest = harbour.open(7, FLAWED);
      harbour.gitHub().allow("mira", "write");
      giveUp(harbour);

      try (Plimsoll server = started(harbour)) {
        CheckRun notice = harbour.verdict(pullRequest);
        assertThat(notice.conclusion()).hasValue("neutral");
        assertThat(notice.title()).hasValue("Not reviewed: it failed too often");
        assertThat(notice.summary().orElse("")).contains("the parser gave up");

        harbour
            .gitHub()
            .send(
                harbour
                    .gitHub()
                    .commented(
                        "created",
                        pullRequest,
                        harbour.gitHub().comment(pullRequest, "mira", "/plimsoll recheck")),
                server.address().resolve("/api/github/webhooks"));
        boolean reviewed =
            harbour
                .gitHub()
                .await(() -> harbour.verdicts(pullRequest).size() == 2, Duration.ofSeconds(60));
        assertThat(reviewed).isTrue();
        assertThat(harbour.verdicts(pullRequest).getFirst().conclusion()).hasValue("failure");
      }
      everythingAskedForIsThere(harbour);
    }
  }

  private void giveUp(Harbour harbour) throws IOException {
    PullRequestKey key = new PullRequestKey(harbour.installation(), "tidewater", "harbour", 7);
    try (DatabaseWorkQueue queue = DatabaseWorkQueue.embedded(data, InstantSource.system())) {
      queue.mark(List.of(Mark.interactive(key, Optional.empty())));
      LeasedWork work = queue.lease(1, Duration.ofMinutes(1)).getFirst();
      assertThat(queue.setAside(work, "the parser gave up")).isTrue();
    }
  }

  private Plimsoll started(Harbour harbour) throws IOException {
    SettingsResult read = SettingsReader.read(harbour.environment(data));
    return Plimsoll.start(
        ((SettingsResult.Usable) read).settings(), new PullRequestReviews(), CataloguePages.all());
  }

  private static void everythingAskedForIsThere(Harbour harbour) {
    assertThat(harbour.gitHub().requests()).noneMatch(LoggedRequest::unexpected);
    assertThat(
            WireJudge.assumeHere()
                .objections(
                    harbour.gitHub().requests().stream()
                        .map(asked ->
                            new RecordedRequest(asked.method(), asked.path(), asked.body()))
                        .toList()))
        .isEmpty();
  }
}
