package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.RepositoryKey;
import java.util.Optional;

/// `repository` and `push`: a repository has another name, is no longer to be written to, or its
/// default branch moved on.
final class RepositoryEvent {
  private RepositoryEvent() {}

  static Meaning read(Payload payload) {
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    return payload.repository().map(now -> read(payload, now)).orElse(Meaning.NO_SUCH_REPOSITORY);
  }

  private static Meaning read(Payload payload, RepositoryKey now) {
    JsonNode changes = payload.json().path("changes");
    return switch (payload.action()) {
      case "renamed" ->
          moved(payload, now.owner(), changes.path("repository").path("name").path("from"), now);
      case "transferred" -> moved(payload, formerOwner(changes), now);
      case "archived", "deleted" -> Meaning.of(now, new Consequence.RepositoryGone(now));
      case "unarchived" -> Meaning.of(now, new Consequence.Marked(Mark.inTheBackground(now)));
      default -> Meaning.NO_ACTION;
    };
  }

  private static Meaning moved(Payload payload, String owner, JsonNode name, RepositoryKey now) {
    return moved(payload.repository(owner, name.asText("")), now);
  }

  private static Meaning moved(Payload payload, String formerOwner, RepositoryKey now) {
    return moved(payload.repository(formerOwner, now.repository()), now);
  }

  private static Meaning moved(Optional<RepositoryKey> before, RepositoryKey now) {
    return before
        .map(from ->
            Meaning.of(now, new Consequence.RepositoryMoved(from, now.owner(), now.repository())))
        .orElse(Meaning.NO_SUCH_REPOSITORY);
  }

  private static String formerOwner(JsonNode changes) {
    JsonNode from = changes.path("owner").path("from");
    return from.path("organization")
        .path("login")
        .asText(from.path("user").path("login").asText(""));
  }

  /// A push to the default branch.
  static Meaning ofPush(Payload payload) {
    String branch = payload.json().path("repository").path("default_branch").asText("");
    boolean isDefault =
        !branch.isEmpty() && payload.json().path("ref").asText("").equals("refs/heads/" + branch);
    if (!isDefault || payload.json().path("deleted").asBoolean()) {
      return new Meaning.Nothing("nothing depends on this branch");
    }
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    return payload
        .repository()
        .map(key -> Meaning.of(key, new Consequence.Marked(Mark.inTheBackground(key))))
        .orElse(Meaning.NO_SUCH_REPOSITORY);
  }
}
