package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.queue.CommitHint;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestEventTest {
  private static final PullRequestKey HARBOUR_7 = new PullRequestKey(11, "tidewater", "harbour", 7);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opened",
        "reopened",
        "synchronize",
        "ready_for_review",
        "converted_to_draft",
        "closed"
      })
  void marksThePullRequestWithItsCommits(String action) {
    CommitHint hint =
        new CommitHint(
            PullRequestDelivery.HEAD,
            PullRequestDelivery.BASE,
            Instant.parse("2026-03-01T12:00:00Z"),
            action.equals("opened"));

    assertThat(read(PullRequestDelivery.of(action))).isEqualTo(marked(Optional.of(hint)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"labeled", "assigned", "edited", ""})
  void otherActionsAreNotNeeded(String action) {
    assertThat(read(PullRequestDelivery.of(action))).isInstanceOf(Meaning.Nothing.class);
  }

  @Test
  void anEditIsNeededWhenItChangedTheBase() {
    ObjectNode title = PullRequestDelivery.of("edited");
    title.putObject("changes").putObject("title").put("from", "before");
    ObjectNode base = PullRequestDelivery.of("edited");
    base.putObject("changes").putObject("base");

    assertThat(read(title)).isInstanceOf(Meaning.Nothing.class);
    assertThat(read(base)).isInstanceOf(Meaning.Consequences.class);
  }

  @Test
  void withoutInstallationItIsNotNeeded() {
    ObjectNode absent = PullRequestDelivery.of("opened");
    absent.remove("installation");

    assertThat(read(absent)).isInstanceOf(Meaning.Nothing.class);
    assertThat(read(PullRequestDelivery.of("opened").putNull("installation")))
        .isInstanceOf(Meaning.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "../etc", "a/b", "a b", "a\nb", "a%2fb", "ä", "<script>", "a?b"})
  void aRepositoryThatCannotExistIsRefused(String name) {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.putObject("repository").put("name", name).putObject("owner").put("login", "tidewater");

    assertThat(read(payload)).isInstanceOf(Meaning.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "a\r\nb"})
  void anOwnerWhoCannotExistIsRefused(String login) {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.putObject("repository").put("name", "harbour").putObject("owner").put("login", login);

    assertThat(read(payload)).isInstanceOf(Meaning.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tidewater", "Tide-Water", "tide_water", ".github", "a..b", "x.y.z"})
  void namesThatTheHostAllowsAreTaken(String name) {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.putObject("repository").put("name", name).putObject("owner").put("login", name);

    assertThat(read(payload)).isInstanceOf(Meaning.Consequences.class);
  }

  @Test
  void aNumberOrInstallationThatCannotExistIsRefused() {
    ObjectNode noInstallation = PullRequestDelivery.of("opened");
    noInstallation.putObject("installation").put("id", "x");

    assertThat(read(noInstallation)).isInstanceOf(Meaning.Nothing.class);
    assertThat(read(PullRequestDelivery.of("opened").put("number", 0)))
        .isInstanceOf(Meaning.Malformed.class);
  }

  @Test
  void aHintThatIsNotSoundIsLeftOut_theMarkStays() {
    ObjectNode payload = PullRequestDelivery.of("opened");
    payload.withObject("/pull_request").put("updated_at", "yesterday");
    ObjectNode noSha = PullRequestDelivery.of("opened");
    noSha.withObject("/pull_request/head").put("sha", "main; rm -rf /");

    Meaning expected = marked(Optional.empty());
    assertThat(read(payload)).isEqualTo(expected);
    assertThat(read(noSha)).isEqualTo(expected);
  }

  private static Meaning read(ObjectNode payload) {
    return PullRequestEvent.read(new Payload(payload));
  }

  private static Meaning marked(Optional<CommitHint> hint) {
    return Meaning.of(HARBOUR_7, new Consequence.Marked(Mark.interactive(HARBOUR_7, hint)));
  }
}
