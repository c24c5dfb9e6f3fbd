package dev.plimsoll.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The run that the README tells of, small.
@Timeout(300)
class ChaosTest {
  @TempDir private Path folder;

  @Test
  void withTheEmbeddedDatabaseNothingIsLostNorDoubledNorLeft() throws Exception {
    assertThat(outcome(new Voyage(60, 3, 1, "sqlite", 3, 10, 15, 40, false, 1)).shortfalls())
        .isEmpty();
  }

  @Test
  void withTwoProcessesOnPostgresNeither() throws Exception {
    assertThat(outcome(new Voyage(60, 3, 2, "postgresql", 3, 10, 15, 40, false, 2)).shortfalls())
        .isEmpty();
  }

  private Outcome outcome(Voyage voyage) throws Exception {
    PrintStream nobody =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try (ChaosRun run = new ChaosRun(voyage, folder, nobody)) {
      return run.sail();
    }
  }
}
