package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewComment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A comment that asks for a check run, and that is deleted while the check run is made.
@Timeout(180)
class RecheckTest {
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path data;

  @Test
  void isDoneOnceThoughItCannotBeAcknowledged() throws Exception {
    try (Harbour harbour = new Harbour(MAIN)) {
      harbour.gitHub().allow("mira", "write");
      SettingsResult read = SettingsReader.read(harbour.environment(data));
      PullRequest pullRequest = harbour.open(7, MAIN.with("Dockerfile", "FROM alpine:3.20\n"));
      try (Plimsoll server =
          Plimsoll.start(
              ((SettingsResult.Usable) read).settings(),
              new PullRequestReviews(),
              CataloguePages.all())) {
        harbour.gitHub().failNext(this::acknowledges, new Failure.Refused(404));
        ReviewComment comment = harbour.gitHub().comment(pullRequest, "mira", "/plimsoll recheck");
        harbour
            .gitHub()
            .send(
                harbour.gitHub().commented("created", pullRequest, comment),
                server.address().resolve("/api/github/webhooks"));
        await(harbour, () -> acknowledgements(harbour).size() == 1);

        harbour.push(pullRequest, MAIN.with("Dockerfile", "FROM alpine:3.21\n"));
        harbour.deliver("synchronize", pullRequest, server.address());
        harbour.verdict(pullRequest);
      }

      assertThat(acknowledgements(harbour)).hasSize(1);
      assertThat(harbour.verdicts(pullRequest)).hasSize(1);
    }
  }

  private boolean acknowledges(LoggedRequest asked) {
    return asked.path().endsWith("/reactions") && asked.body().contains("+1");
  }

  private List<LoggedRequest> acknowledgements(Harbour harbour) {
    return harbour.calls().stream().filter(this::acknowledges).toList();
  }

  private static void await(Harbour harbour, BooleanSupplier condition) throws Exception {
    assertThat(harbour.gitHub().await(condition, LIMIT)).isTrue();
  }
}
