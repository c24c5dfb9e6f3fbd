package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The webhook secret is changed while deliveries come in.
@Timeout(120)
class SecretRotationTest {
  private static final String NEW = "a secret that is new";
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");

  @TempDir private Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> old = new HashMap<>();
  private final Map<String, String> both = new HashMap<>();
  private Harbour harbour;

  @BeforeEach
  void open() throws IOException {
    harbour = new Harbour(MAIN);
    old.putAll(harbour.environment(data));
    old.remove("PLIMSOLL_URL");
    both.putAll(old);
    both.put("GITHUB_WEBHOOK_SECRET_PREVIOUS", old.get("GITHUB_WEBHOOK_SECRET"));
    both.put("GITHUB_WEBHOOK_SECRET", NEW);
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  @Test
  void deliveriesComeInBeforeAndAfterTheChange() throws Exception {
    try (Plimsoll server = started(both)) {
      PullRequest before = harbour.open(7, MAIN.with("a.py", "print()\n"));
      harbour.deliver("opened", before, server.address());

      assertThat(rotate(server, both, false)).isZero();

      PullRequest after = harbour.open(8, MAIN.with("b.py", "print()\n"));
      harbour.deliver("opened", after, server.address());
      harbour.verdict(before);
      harbour.verdict(after);
    }
    assertThat(printed(out))
        .contains("takes the new secret", "takes the old secret", "GitHub signs with the new")
        .contains("three days")
        .doesNotContain(NEW, old.get("GITHUB_WEBHOOK_SECRET"));
    assertThat(changes()).isEqualTo(1);
  }

  @Test
  void aDryRunTellsGitHubNothing() throws Exception {
    try (Plimsoll server = started(both)) {
      assertThat(rotate(server, both, true)).isZero();
    }
    assertThat(printed(out)).contains("takes the new secret", "GitHub was told nothing");
    assertThat(changes()).isZero();
  }

  @Test
  void aServerThatDoesNotTakeTheNewOneYetKeepsGitHubFromBeingTold() throws Exception {
    try (Plimsoll server = started(old)) {
      assertThat(rotate(server, both, false)).isEqualTo(1);
    }
    assertThat(printed(err)).contains("not every server takes the new secret", "401");
    assertThat(changes()).isZero();
  }

  @Test
  void withoutANewSecretItSaysWhatToDo() throws Exception {
    try (Plimsoll server = started(old)) {
      assertThat(rotate(server, old, false)).isEqualTo(2);
    }
    assertThat(printed(err)).contains("openssl rand", "GITHUB_WEBHOOK_SECRET_PREVIOUS", "Restart");
    assertThat(changes()).isZero();
  }

  @Test
  void aServerThatCannotBeReachedIsSaid() throws Exception {
    Plimsoll server = started(both);
    server.close();

    assertThat(rotate(server, both, false)).isEqualTo(1);
    assertThat(printed(err)).contains("cannot be reached", "Nothing was changed");
  }

  @Test
  void twoSecretsThatAreTheSameAreAMistake() {
    both.put("GITHUB_WEBHOOK_SECRET_PREVIOUS", NEW);

    assertThat(SecretRotation.run(both, false, stream(out), stream(err))).isEqualTo(2);
    assertThat(printed(err))
        .contains("GITHUB_WEBHOOK_SECRET_PREVIOUS is the same as GITHUB_WEBHOOK_SECRET");
  }

  private int rotate(Plimsoll server, Map<String, String> environment, boolean dryRun) {
    harbour.gitHub().webhook(server.address().resolve("/api/github/webhooks"));
    return SecretRotation.run(environment, dryRun, stream(out), stream(err));
  }

  private long changes() {
    return harbour.gitHub().requests().stream()
        .map(LoggedRequest::method)
        .filter("PATCH"::equals)
        .count();
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private static Plimsoll started(Map<String, String> environment) throws IOException {
    Settings settings = ((SettingsResult.Usable) SettingsReader.read(environment)).settings();
    return Plimsoll.start(settings, new PullRequestReviews(), CataloguePages.all());
  }
}
