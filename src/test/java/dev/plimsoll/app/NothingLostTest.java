package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What happened while the server was away is reviewed when it is back: the real server, the real
/// database, real HTTP on both sides.
@Timeout(180)
class NothingLostTest {
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");
  private static final FileTree FLAWED =
      MAIN.with("Dockerfile", "FROM alpine:3.20\nADD motd /etc/motd\nUSER 1000\n");

  @TempDir private Path data;
  private Harbour harbour;

  @BeforeEach
  void open() throws IOException {
    harbour = new Harbour(MAIN);
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  @Test
  void whatFailedWhileTheServerWasAwayIsTakenFromTheListAtItsNextStart() throws Exception {
    URI address = runOnce();
    PullRequest pullRequest = harbour.open(7, FLAWED);
    assertThatThrownBy(() -> harbour.deliver("opened", pullRequest, address))
        .isInstanceOf(IOException.class);

    try (Plimsoll server = started()) {
      assertThat(server.address()).isNotNull();
      assertThat(harbour.verdict(pullRequest).conclusion()).hasValue("failure");
    }
    assertThat(pullRequest.reviews()).hasSize(1);
    everythingAskedForIsThere();
  }

  @Test
  void whatSomebodyAnsweredInOurPlaceIsTakenToo() throws Exception {
    PullRequest pullRequest = harbour.open(7, FLAWED);
    harbour.gitHub().answeredInOurPlace(harbour.gitHub().delivery("opened", pullRequest), 200);

    try (Plimsoll server = started()) {
      assertThat(harbour.verdict(pullRequest).completed()).isTrue();
      assertThat(server.address()).isNotNull();
    }
  }

  @Test
  void aDeliveryThatCameIsNotTakenAgain() throws Exception {
    PullRequest pullRequest = harbour.open(7, FLAWED);
    Delivery opened = harbour.gitHub().delivery("opened", pullRequest);
    try (Plimsoll server = started()) {
      harbour.gitHub().send(opened, server.address().resolve("/api/github/webhooks"));
      harbour.verdict(pullRequest);
    }
    harbour.gitHub().answeredInOurPlace(opened, 502);

    PullRequest other = harbour.open(8, MAIN.with("main.py", "print()\n"));
    harbour.gitHub().answeredInOurPlace(harbour.gitHub().delivery("opened", other), 502);
    try (Plimsoll server = started()) {
      assertThat(server.address()).isNotNull();
      harbour.verdict(other);
    }

    assertThat(harbour.gitHub().requests())
        .filteredOn(request -> request.path().matches("/app/hook/deliveries/\\d+"))
        .hasSize(1);
  }

  @Test
  void afterTwoWeeksThePullRequestsWithoutAVerdictAreFound() throws Exception {
    PullRequest seen = harbour.open(7, FLAWED);
    try (Plimsoll server = started()) {
      harbour.deliver("opened", seen, server.address());
      harbour.verdict(seen);
    }
    PullRequest unseen = harbour.open(8, FLAWED.with("notes.txt", "Tide tables\n"));
    harbour.gitHub().forgetDeliveries();
    twoWeeksPass();

    try (Plimsoll server = started()) {
      assertThat(server.address()).isNotNull();
      assertThat(harbour.verdict(unseen).conclusion()).hasValue("failure");
    }
    assertThat(harbour.verdicts(seen)).hasSize(1);
    assertThat(seen.reviews()).hasSize(1);
    assertThat(unseen.reviews()).hasSize(1);
    everythingAskedForIsThere();
  }

  private void twoWeeksPass() throws IOException {
    try (Database database = SqliteDatabase.open(data, InstantSource.system())) {
      long then = InstantSource.system().instant().minus(Duration.ofDays(14)).toEpochMilli();
      String readTo = "1 " + then + " " + then;
      assertThat(
              database.<Integer>write(session ->
                  session.update(
                      "UPDATE recovery_facts SET said = ? WHERE name = 'read-to'", readTo)))
          .isEqualTo(1);
    }
  }

  private void everythingAskedForIsThere() {
    assertThat(harbour.gitHub().requests()).noneMatch(LoggedRequest::unexpected);
    assertThat(
            WireJudge.assumeHere()
                .objections(
                    harbour.gitHub().requests().stream()
                        .map(request ->
                            new RecordedRequest(request.method(), request.path(), request.body()))
                        .toList()))
        .isEmpty();
  }

  /// Where a server answered that answers no more.
  private URI runOnce() throws IOException {
    try (Plimsoll server = started()) {
      return server.address();
    }
  }

  private Plimsoll started() throws IOException {
    SettingsResult read = SettingsReader.read(harbour.environment(data));
    Settings settings = ((SettingsResult.Usable) read).settings();
    return Plimsoll.start(settings, new PullRequestReviews(), CataloguePages.all());
  }
}
