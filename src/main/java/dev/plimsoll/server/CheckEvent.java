package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RepositoryKey;
import dev.plimsoll.talk.Ask;
import dev.plimsoll.talk.AskForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `check_run` and `check_suite`: somebody pressed a button of a check run, or wants it run again.
final class CheckEvent {
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z-]{1,20}");

  private static final Meaning NO_SUCH_COMMIT = new Meaning.Malformed("it names no commit");

  private CheckEvent() {}

  static Meaning ofRun(Payload payload) {
    JsonNode run = payload.json().path("check_run");
    return switch (payload.action()) {
      case "rerequested" -> rerun(payload, run);
      case "requested_action" -> button(payload, run);
      default -> Meaning.NO_ACTION;
    };
  }

  static Meaning ofSuite(Payload payload) {
    return payload.action().equals("rerequested")
        ? rerun(payload, payload.json().path("check_suite"))
        : Meaning.NO_ACTION;
  }

  private static Meaning rerun(Payload payload, JsonNode check) {
    return Payload.sha(check.path("head_sha"))
        .map(head -> asked(payload, check, head, new Ask.Rerun(head)))
        .orElse(NO_SUCH_COMMIT);
  }

  private static Meaning button(Payload payload, JsonNode run) {
    String pressed = payload.json().path("requested_action").path("identifier").asText("");
    Optional<String> person = payload.person();
    if (person.isEmpty() || !IDENTIFIER.matcher(pressed).matches()) {
      return new Meaning.Nothing("it is no button of ours, or no person pressed it");
    }
    return Payload.sha(run.path("head_sha"))
        .map(head -> asked(payload, run, head, new Ask.Button(pressed, head, person.get())))
        .orElse(NO_SUCH_COMMIT);
  }

  private static Meaning asked(Payload payload, JsonNode check, String head, Ask ask) {
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    Optional<RepositoryKey> repository = payload.repository();
    if (repository.isEmpty()) {
      return Meaning.NO_SUCH_REPOSITORY;
    }
    AskForm form = AskForm.of(ask);
    List<Consequence> consequences = new ArrayList<>();
    for (PullRequestKey key : pullRequests(payload, check)) {
      consequences.add(new Consequence.Asked(key, form.kind(), form.detail()));
    }
    if (consequences.isEmpty()) {
      // The host lists no pull request that comes from a fork.
      consequences.add(
          new Consequence.AskedOfHead(repository.get(), head, form.kind(), form.detail()));
    }
    return new Meaning.Consequences(repository.get() + " " + head, consequences);
  }

  /// A commit may also be the head of pull requests to the repository that this one is a fork of.
  private static List<PullRequestKey> pullRequests(Payload payload, JsonNode check) {
    long here = payload.json().path("repository").path("id").asLong();
    List<PullRequestKey> keys = new ArrayList<>();
    for (JsonNode listed : check.path("pull_requests")) {
      if (listed.path("base").path("repo").path("id").asLong() == here) {
        payload.pullRequest(listed.path("number").asInt()).ifPresent(keys::add);
      }
    }
    return keys;
  }
}
