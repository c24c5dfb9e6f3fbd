package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.CommitHint;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a `pull_request` event says: the pull request to look at, and its commits.
sealed interface PullRequestPayload {
  /// Something happened that may change what the review should be.
  record Changed(String action, Mark mark) implements PullRequestPayload {}

  record Unneeded(String why) implements PullRequestPayload {}

  record Malformed(String why) implements PullRequestPayload {}

  Set<String> ACTIONS = Set.of("opened", "reopened", "synchronize", "ready_for_review", "closed");

  // Names become parts of addresses: a lone dot or two would mean another place.
  Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");
  Pattern SHA = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  static PullRequestPayload read(JsonNode payload) {
    String action = payload.path("action").asText("");
    if (!isNeeded(action, payload)) {
      return new Unneeded("nothing depends on this action");
    }
    if (!payload.hasNonNull("installation")) {
      return new Unneeded("it comes from a webhook outside of an App's installation");
    }
    return key(payload)
        .<PullRequestPayload>map(key -> new Changed(action, new Mark(key, hint(payload))))
        .orElseGet(() -> new Malformed("it names no pull request that can exist"));
  }

  private static boolean isNeeded(String action, JsonNode payload) {
    return action.equals("edited") ? payload.path("changes").has("base") : ACTIONS.contains(action);
  }

  private static Optional<PullRequestKey> key(JsonNode payload) {
    long installation = payload.path("installation").path("id").asLong();
    String owner = payload.path("repository").path("owner").path("login").asText("");
    String repository = payload.path("repository").path("name").asText("");
    int number = payload.path("number").asInt();
    return installation > 0
            && number > 0
            && NAME.matcher(owner).matches()
            && NAME.matcher(repository).matches()
        ? Optional.of(new PullRequestKey(installation, owner, repository, number))
        : Optional.empty();
  }

  /// None of a pull request that is closed: a hint lets less be read.
  private static Optional<CommitHint> hint(JsonNode payload) {
    JsonNode pullRequest = payload.path("pull_request");
    if (pullRequest.path("state").asText("").equals("closed")) {
      return Optional.empty();
    }
    String head = pullRequest.path("head").path("sha").asText("");
    String base = pullRequest.path("base").path("sha").asText("");
    if (!SHA.matcher(head).matches() || !SHA.matcher(base).matches()) {
      return Optional.empty();
    }
    return instant(pullRequest.path("updated_at").asText(""))
        .map(updatedAt -> new CommitHint(head, base, updatedAt));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
