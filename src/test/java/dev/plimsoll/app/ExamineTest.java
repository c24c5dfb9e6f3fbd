package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.doctor.GitHubOnRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// `plimsoll doctor`, from the environment to its exit code.
class ExamineTest {
  @RegisterExtension final GitHubOnRecord gitHub = new GitHubOnRecord();
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aServerOnWhichAllIsWellIsSoundWithoutASecretBeingTold() {
    gitHub.time(InstantSource.system().instant());

    assertThat(run(gitHub.environment(folder))).isZero();
    assertThat(out.toString(UTF_8))
        .contains("all that is set is understood", "we are \"Plimsoll of acme\"")
        .doesNotContain("failed", "a secret of this test", "PRIVATE KEY", "ghs_", "eyJ");
  }

  @Test
  void whatIsMissingIsToldAndTheRestIsLookedAt() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PLIMSOLL_DATA", folder.resolve("data").toString());
    environment.put("GITHUB_API_URL", "http://github.invalid");
    environment.put("GITHUB_WEBHOOK_SECRET", "do-not-tell");
    environment.put("GITHUB_CLIENT_SECRT", "do-not-tell");

    assertThat(run(environment)).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("GITHUB_APP_ID is not set", "GITHUB_PRIVATE_KEY is not set")
        .contains("If you mean GITHUB_CLIENT_SECRET, rename it")
        .contains("the name of the host is not known here")
        .contains("is not there yet; the server makes it")
        .doesNotContain("do-not-tell");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aKeyThatIsNoneIsToldAndNotShown() {
    Map<String, String> environment = new HashMap<>(TestSettings.environment(folder));
    environment.put("GITHUB_PRIVATE_KEY", "no-key-but-secret");
    environment.put("GITHUB_API_URL", "http://github.invalid");

    assertThat(run(environment)).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("GITHUB_PRIVATE_KEY is no unencrypted RSA private key")
        .doesNotContain("no-key-but-secret", "a secret of this test");
  }

  private int run(Map<String, String> environment) {
    return Examine.run(environment, false, new PrintStream(out, true, UTF_8));
  }
}
