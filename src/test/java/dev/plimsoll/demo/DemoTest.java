package dev.plimsoll.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.AppCredentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final AppCredentials APP = AppCredentials.fresh();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Map<String, String>> environments = new ArrayList<>();

  private interface Making {
    ScriptedPlimsoll make(Map<String, String> environment) throws IOException;
  }

  private int run(Making server, Duration limit, boolean colour) throws Exception {
    ServerLauncher launcher =
        environment -> {
          environments.add(environment);
          return server.make(environment);
        };
    return new Demo(launcher, APP, InstantSource.system(), limit)
        .run(new PrintStream(out, true, StandardCharsets.UTF_8), colour);
  }

  private String shown() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aGoodReviewIsToldToItsGoodEnd() throws Exception {
    int exit = run(environment -> new ScriptedPlimsoll(environment, APP), LONG, false);

    assertThat(shown())
        .contains("mira opens pull request #7 in harbour/shop")
        .contains("│ Dockerfile, lines 5 to 6")
        .contains("│   Why this matters.")
        .contains("│     - ADD templates /app/templates\n│     + COPY templates /app/templates")
        .contains("│ ✗ Plimsoll: 6 findings")
        .contains("mira commits all 6 suggestions")
        .contains("All 6 conversations are resolved")
        .contains("│ ✓ Plimsoll: Nothing to mend")
        .contains("10 calls to GitHub and 2 for the token.")
        .doesNotContain("marker", "\u001b", "```");
    assertThat(exit).isZero();
  }

  @Test
  void removedLinesAreRedAndAddedOnesGreen() throws Exception {
    run(environment -> new ScriptedPlimsoll(environment, APP), LONG, true);
    assertThat(shown())
        .contains("\u001b[31m-\u001b[0m \u001b[31mADD\u001b[0m", "\u001b[32mCOPY\u001b[0m");
  }

  @Test
  void theServerGetsAllItsSettingsAndNothingIsLeftBehind() throws Exception {
    run(environment -> new ScriptedPlimsoll(environment, APP), LONG, false);
    Map<String, String> environment = environments.getFirst();
    assertThat(environment)
        .containsOnlyKeys(
            "HOST",
            "PORT",
            "GITHUB_APP_ID",
            "GITHUB_PRIVATE_KEY",
            "GITHUB_WEBHOOK_SECRET",
            "GITHUB_API_URL",
            "PLIMSOLL_DATA");
    assertThat(Path.of(environment.get("PLIMSOLL_DATA"))).doesNotExist();
    assertThat(shown()).doesNotContain(environment.get("GITHUB_WEBHOOK_SECRET"));
  }

  @Test
  void aForgottenPracticeIsNamed() throws Exception {
    int exit =
        run(
            environment ->
                new ScriptedPlimsoll(environment, APP) {
                  @Override
                  List<Map<String, Object>> comments() {
                    List<Map<String, Object>> all = super.comments();
                    all.remove(0);
                    return all;
                  }
                },
            LONG,
            false);
    assertThat(exit).isEqualTo(1);
    assertThat(shown())
        .endsWith("✗ No comment on Dockerfile suggests no apt lists left in the layer.\n");
  }

  @Test
  void aServerThatDoesEverythingTwiceIsFoundOut() throws Exception {
    int exit =
        run(
            environment ->
                new ScriptedPlimsoll(environment, APP) {
                  @Override
                  boolean isNew(String guid) {
                    return true;
                  }
                },
            LONG,
            false);
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void silenceEndsWithTheTimeLimit() throws Exception {
    int exit =
        run(
            environment ->
                new ScriptedPlimsoll(environment, APP) {
                  @Override
                  boolean isNew(String guid) {
                    return false;
                  }
                },
            SHORT,
            false);
    assertThat(exit).isEqualTo(1);
    assertThat(shown())
        .endsWith("No review came within 3 seconds. GitHub was not asked for anything.\n");
  }

  @Test
  void aVerdictThatStaysRedIsShown() throws Exception {
    int exit =
        run(
            environment ->
                new ScriptedPlimsoll(environment, APP) {
                  @Override
                  Map<String, Object> verdict(String head, String conclusion, String title) {
                    return super.verdict(head, "failure", "Still wrong");
                  }
                },
            LONG,
            false);
    assertThat(exit).isEqualTo(1);
    assertThat(shown()).contains("│ ✗ Plimsoll: Still wrong").contains("The check is not green");
  }
}
