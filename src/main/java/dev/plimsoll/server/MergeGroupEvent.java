package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.talk.Ask;
import dev.plimsoll.talk.AskForm;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `merge_group`: a merge queue waits for the check on what it is about to merge.
final class MergeGroupEvent {
  /// The payload has no number of a pull request; the name of the queue's branch ends in that of
  /// the last one in the group.
  private static final Pattern BRANCH =
      Pattern.compile("refs/heads/gh-readonly-queue/.+/pr-(\\d{1,9})-[0-9a-f]+");

  private MergeGroupEvent() {}

  static Meaning read(Payload payload) {
    if (!payload.action().equals("checks_requested")) {
      return Meaning.NO_ACTION;
    }
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    JsonNode group = payload.json().path("merge_group");
    Optional<String> head = Payload.sha(group.path("head_sha"));
    Optional<String> base = Payload.sha(group.path("base_sha"));
    Matcher branch = BRANCH.matcher(group.path("head_ref").asText(""));
    Optional<PullRequestKey> key =
        branch.matches()
            ? payload.pullRequest(Integer.parseInt(branch.group(1)))
            : Optional.empty();
    if (key.isEmpty() || head.isEmpty() || base.isEmpty()) {
      return Meaning.NO_SUCH_PULL_REQUEST;
    }
    AskForm form = AskForm.of(new Ask.MergeGroup(head.get(), base.get()));
    return Meaning.of(key.get(), new Consequence.Asked(key.get(), form.kind(), form.detail()));
  }
}
