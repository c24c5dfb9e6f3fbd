package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.queue.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server as a process of its own, ended by signals.
@Timeout(120)
class ServeTest {
  private static final int SIGKILLED = 128 + 9;

  @TempDir Path folder;
  private ProcessBuilder program;
  private Process process;

  @BeforeEach
  void startProgram() throws IOException {
    program = ChildJvm.of(ServingProgram.class);
    program.environment().clear();
    program.environment().putAll(TestSettings.environment(folder.resolve("data")));
    process = program.start();
  }

  @AfterEach
  void endProgram() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void aSignalToEndLetsTheRunningReviewFinishAndTheExitCodeIsZero() throws Exception {
    assertThat(TestSettings.deliver(address(), "guid-1", "opened")).isEqualTo(202);
    BufferedReader out = process.inputReader(UTF_8);
    assertThat(out.readLine()).isEqualTo("begin tidewater/harbour#7");

    process.toHandle().destroy();
    awaitLine("Plimsoll stops");
    process.outputWriter(UTF_8).append("go\n").flush();

    assertThat(out.readLine()).isEqualTo("end tidewater/harbour#7");
    assertThat(process.waitFor()).isZero();
    assertThat(out.readLine()).isNull();
  }

  @Test
  void whatWasAcknowledgedIsReviewedAfterAKill() throws Exception {
    assertThat(TestSettings.deliver(address(), "guid-1", "opened")).isEqualTo(202);
    assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("begin tidewater/harbour#7");
    process.toHandle().destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(SIGKILLED);

    process = program.start();

    BufferedReader out = process.inputReader(UTF_8);
    assertThat(out.readLine()).isEqualTo("begin tidewater/harbour#7");
    process.outputWriter(UTF_8).append("go\n").flush();
    assertThat(out.readLine()).isEqualTo("end tidewater/harbour#7");
    address();
    process.toHandle().destroy();
    assertThat(process.waitFor()).isZero();
    assertThat(out.readLine()).as("a second review").isNull();
  }

  @Test
  void badSettingsAreSaidOnStandardErrorWithExitCodeTwo() throws Exception {
    endProgram();
    program.environment().remove("GITHUB_APP_ID");

    process = program.start();

    assertThat(process.errorReader(UTF_8).readAllAsString()).contains("GITHUB_APP_ID is not set");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void aFolderInUseIsSaidInOneLineWithExitCodeOne() throws Exception {
    address();
    Process second = program.start();

    assertThat(second.errorReader(UTF_8).readAllAsString())
        .startsWith("plimsoll: another process uses the folder ")
        .hasLineCount(1);
    assertThat(second.waitFor()).isEqualTo(1);
  }

  /// Waits for the line that says that the server is ready, and takes its address from it.
  private URI address() throws IOException {
    String line = awaitLine(" is ready at ");
    return URI.create(line.substring(line.indexOf("http://")));
  }

  private String awaitLine(String part) throws IOException {
    BufferedReader err = process.errorReader(UTF_8);
    StringBuilder before = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      if (line.contains(part)) {
        return line;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("the program ended, saying: " + before);
  }
}
