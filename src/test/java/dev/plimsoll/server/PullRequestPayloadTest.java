package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.queue.CommitHint;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.server.PullRequestPayload.Changed;
import dev.plimsoll.server.PullRequestPayload.Malformed;
import dev.plimsoll.server.PullRequestPayload.Unneeded;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestPayloadTest {
  private static final PullRequestKey HARBOUR_7 = new PullRequestKey(11, "tidewater", "harbour", 7);

  @ParameterizedTest
  @ValueSource(strings = {"opened", "reopened", "synchronize", "ready_for_review", "closed"})
  void marksThePullRequestWithItsCommits(String action) {
    CommitHint hint =
        new CommitHint(
            PullRequestDelivery.HEAD,
            PullRequestDelivery.BASE,
            Instant.parse("2026-03-01T12:00:00Z"));

    assertThat(PullRequestPayload.read(PullRequestDelivery.of(action)))
        .isEqualTo(new Changed(action, Mark.interactive(HARBOUR_7, Optional.of(hint))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"labeled", "assigned", "edited", ""})
  void otherActionsAreNotNeeded(String action) {
    assertThat(PullRequestPayload.read(PullRequestDelivery.of(action)))
        .isInstanceOf(Unneeded.class);
  }

  @Test
  void anEditIsNeededWhenItChangedTheBase() {
    ObjectNode title = PullRequestDelivery.of("edited");
    title.putObject("changes").putObject("title").put("from", "before");
    ObjectNode base = PullRequestDelivery.of("edited");
    base.putObject("changes").putObject("base");

    assertThat(PullRequestPayload.read(title)).isInstanceOf(Unneeded.class);
    assertThat(PullRequestPayload.read(base)).isInstanceOf(Changed.class);
  }

  @Test
  void withoutInstallationItIsNotNeeded() {
    ObjectNode absent = PullRequestDelivery.of("opened");
    absent.remove("installation");

    assertThat(PullRequestPayload.read(absent)).isInstanceOf(Unneeded.class);
    assertThat(PullRequestPayload.read(PullRequestDelivery.of("opened").putNull("installation")))
        .isInstanceOf(Unneeded.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "../etc", "a/b", "a b", "a\nb", "a%2fb", "ä", "<script>", "a?b"})
  void aRepositoryThatCannotExistIsRefused(String name) {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.putObject("repository").put("name", name).putObject("owner").put("login", "tidewater");

    assertThat(PullRequestPayload.read(payload)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "a\r\nb"})
  void anOwnerWhoCannotExistIsRefused(String login) {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.putObject("repository").put("name", "harbour").putObject("owner").put("login", login);

    assertThat(PullRequestPayload.read(payload)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tidewater", "Tide-Water", "tide_water", ".github", "a..b", "x.y.z"})
  void namesThatTheHostAllowsAreTaken(String name) {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.putObject("repository").put("name", name).putObject("owner").put("login", name);

    assertThat(PullRequestPayload.read(payload)).isInstanceOf(Changed.class);
  }

  @Test
  void aNumberOrInstallationThatCannotExistIsRefused() {
    ObjectNode noInstallation = PullRequestDelivery.of("opened");
    noInstallation.putObject("installation").put("id", "x");

    assertThat(PullRequestPayload.read(noInstallation)).isInstanceOf(Malformed.class);
    assertThat(PullRequestPayload.read(PullRequestDelivery.of("opened").put("number", 0)))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void aHintThatIsNotSoundIsLeftOut_theMarkStays() {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.withObject("/pull_request").put("updated_at", "yesterday");
    ObjectNode noSha = PullRequestDelivery.of("opened");
    noSha.withObject("/pull_request/head").put("sha", "main; rm -rf /");

    Changed expected = new Changed("opened", Mark.interactive(HARBOUR_7, Optional.empty()));
    assertThat(PullRequestPayload.read(payload)).isEqualTo(expected);
    assertThat(PullRequestPayload.read(noSha)).isEqualTo(expected);
  }
}
