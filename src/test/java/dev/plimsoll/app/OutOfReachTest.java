package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Priority;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.WorkHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "Not found" is believed when it is said often enough in a row, whatever else went wrong before.
class OutOfReachTest {
  @TempDir private Path data;
  private Harbour harbour;
  private DatabaseWorkQueue queue;
  private WorkHandler handler;

  @BeforeEach
  void open() throws Exception {
    harbour = new Harbour(FileTree.empty().with("README.md", "# Harbour\n"));
    harbour.open(7, FileTree.empty().with("Dockerfile", "FROM scratch\n"));
    queue = DatabaseWorkQueue.embedded(data, InstantSource.system());
    SettingsResult read = SettingsReader.read(harbour.environment(data));
    handler =
        new PullRequestReviews()
            .with(
                ((SettingsResult.Usable) read).settings(),
                URI.create("https://plimsoll.example"),
                queue);
    harbour.gitHub().failNext(asked -> !asked.forToken(), new Failure.Refused(404));
  }

  @AfterEach
  void close() {
    queue.close();
    harbour.close();
  }

  @Test
  void manyFailuresOfOtherKindsDoNotMakeOneMissMore() {
    assertThatThrownBy(() -> handler.handle(work(50, 0), () -> true))
        .isInstanceOf(RetryLater.class)
        .hasMessageContaining("404");
  }

  @Test
  void theSixthMissInARowIsBelieved() throws Exception {
    handler.handle(work(6, 5), () -> true);

    assertThat(harbour.gitHub().requests()).noneMatch(asked -> asked.path().contains("check-runs"));
  }

  private LeasedWork work(int attempt, int misses) {
    return new LeasedWork(
        new PullRequestKey(harbour.installation(), "tidewater", "harbour", 7),
        Optional.empty(),
        attempt,
        1,
        "lease",
        1,
        Optional.empty(),
        Priority.INTERACTIVE,
        misses,
        Optional.empty());
  }
}
