package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.queue.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole server is killed between storing a delivery and reviewing; the review still comes,
/// once.
@Timeout(180)
class CrashTest {
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");

  @TempDir private Path data;

  @Test
  void whatWasAcknowledgedBeforeTheKillIsReviewedAfterTheRestart() throws Exception {
    try (Harbour harbour = new Harbour(MAIN);
        ServerSocket silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      PullRequest pullRequest =
          harbour.open(7, MAIN.with("Dockerfile", "FROM alpine:3.20\nADD a /a\nUSER 1000\n"));
      Map<String, String> environment = harbour.environment(data);
      environment.put("GITHUB_API_URL", "http://127.0.0.1:" + silence.getLocalPort());

      Process first = serve(environment);
      harbour.deliver("opened", pullRequest, address(first));
      silence.accept();
      first.toHandle().destroyForcibly();
      first.waitFor();
      assertThat(pullRequest.reviews()).isEmpty();

      Process second = serve(harbour.environment(data));
      URI address = address(second);
      assertThat(harbour.verdict(pullRequest).conclusion()).hasValue("failure");
      harbour.deliver("reopened", pullRequest, address);
      second.toHandle().destroy();

      assertThat(second.waitFor()).isZero();
      assertThat(pullRequest.reviews()).hasSize(1);
      assertThat(harbour.verdicts(pullRequest)).hasSize(1);
    }
  }

  private static Process serve(Map<String, String> environment) throws IOException {
    ProcessBuilder program = ChildJvm.of(Main.class, "serve");
    program.environment().clear();
    program.environment().putAll(environment);
    return program.start();
  }

  private static URI address(Process process) throws IOException {
    BufferedReader err = process.errorReader(UTF_8);
    StringBuilder before = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      if (line.contains(" is ready at ")) {
        return URI.create(line.substring(line.indexOf("http://")));
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("the server did not start: " + before);
  }
}
