package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.CommitHint;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Mark;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// `pull_request`: something happened that may change what the review should be.
final class PullRequestEvent {
  private static final Set<String> ACTIONS =
      Set.of(
          "opened", "reopened", "synchronize", "ready_for_review", "converted_to_draft", "closed");

  private PullRequestEvent() {}

  static Meaning read(Payload payload) {
    if (!isNeeded(payload)) {
      return Meaning.NO_ACTION;
    }
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    return payload
        .pullRequest(payload.json().path("number").asInt())
        .map(key -> Meaning.of(key, new Consequence.Marked(Mark.interactive(key, hint(payload)))))
        .orElse(Meaning.NO_SUCH_PULL_REQUEST);
  }

  private static boolean isNeeded(Payload payload) {
    return payload.action().equals("edited")
        ? payload.json().path("changes").has("base")
        : ACTIONS.contains(payload.action());
  }

  /// None of a pull request that is closed: a hint lets less be read.
  private static Optional<CommitHint> hint(Payload payload) {
    JsonNode pullRequest = payload.json().path("pull_request");
    if (pullRequest.path("state").asText("").equals("closed")) {
      return Optional.empty();
    }
    Optional<String> head = Payload.sha(pullRequest.path("head").path("sha"));
    Optional<String> base = Payload.sha(pullRequest.path("base").path("sha"));
    Optional<Instant> updated = instant(pullRequest.path("updated_at").asText(""));
    return head.isPresent() && base.isPresent()
        ? updated.map(
            at -> new CommitHint(head.get(), base.get(), at, payload.action().equals("opened")))
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
