package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// `installation`, `installation_repositories` and `installation_target`: which repositories are
/// ours to look at, and what their owner is called.
final class InstallationEvent {
  private InstallationEvent() {}

  static Meaning read(Payload payload) {
    OptionalLong id = payload.installation();
    if (id.isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    InstallationKey installation = new InstallationKey(id.getAsLong());
    return switch (payload.action()) {
      case "created", "unsuspend", "new_permissions_accepted" ->
          Meaning.of(installation, new Consequence.Marked(Mark.inTheBackground(installation)));
      case "deleted", "suspend" ->
          Meaning.of(installation, new Consequence.InstallationGone(id.getAsLong()));
      default -> Meaning.NO_ACTION;
    };
  }

  static Meaning ofRepositories(Payload payload) {
    if (!Set.of("added", "removed").contains(payload.action())) {
      return Meaning.NO_ACTION;
    }
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    List<Consequence> consequences = new ArrayList<>();
    for (JsonNode added : payload.json().path("repositories_added")) {
      payload
          .repository(added)
          .ifPresent(key -> consequences.add(new Consequence.Marked(Mark.inTheBackground(key))));
    }
    for (JsonNode removed : payload.json().path("repositories_removed")) {
      payload
          .repository(removed)
          .ifPresent(key -> consequences.add(new Consequence.RepositoryGone(key)));
    }
    return new Meaning.Consequences(
        "installation " + payload.installation().getAsLong(), consequences);
  }

  static Meaning ofTarget(Payload payload) {
    if (!payload.action().equals("renamed")) {
      return Meaning.NO_ACTION;
    }
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    String from = payload.json().path("changes").path("login").path("from").asText("");
    String to = payload.json().path("account").path("login").asText("");
    return Payload.isName(from) && Payload.isName(to)
        ? Meaning.of(to, new Consequence.OwnerRenamed(payload.installation().getAsLong(), from, to))
        : new Meaning.Malformed("it names no account that can exist");
  }
}
