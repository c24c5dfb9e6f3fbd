package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.talk.Address;
import dev.plimsoll.talk.Ask;
import dev.plimsoll.talk.AskForm;
import java.util.Optional;
import java.util.Set;

/// `issue_comment` and `pull_request_review_comment`: somebody speaks to Plimsoll.
final class CommentEvent {
  private static final Set<String> ACTIONS = Set.of("created", "edited");

  private static final Meaning NOT_FOR_US = new Meaning.Nothing("it does not speak to Plimsoll");

  private CommentEvent() {}

  /// A comment on an issue or on a pull request.
  static Meaning inConversation(Payload payload) {
    JsonNode issue = payload.json().path("issue");
    return issue.hasNonNull("pull_request")
        ? read(payload, issue.path("number").asInt(), new Ask.Place.Conversation())
        : NOT_FOR_US;
  }

  /// A comment in a thread on the diff.
  static Meaning inThread(Payload payload) {
    JsonNode comment = payload.json().path("comment");
    long root = comment.path("in_reply_to_id").asLong(comment.path("id").asLong());
    int number = payload.json().path("pull_request").path("number").asInt();
    return read(payload, number, new Ask.Place.ReviewThread(root));
  }

  private static Meaning read(Payload payload, int number, Ask.Place place) {
    JsonNode comment = payload.json().path("comment");
    Optional<String> command = Address.commandIn(comment.path("body").asText(""));
    Optional<String> sender = payload.person();
    if (!ACTIONS.contains(payload.action()) || command.isEmpty() || sender.isEmpty()) {
      return NOT_FOR_US;
    }
    if (payload.installation().isEmpty()) {
      return Meaning.NO_INSTALLATION;
    }
    long id = comment.path("id").asLong();
    Optional<PullRequestKey> key = payload.pullRequest(number);
    if (key.isEmpty() || id <= 0) {
      return Meaning.NO_SUCH_PULL_REQUEST;
    }
    AskForm form = AskForm.of(new Ask.Comment(id, place, command.get(), sender.get()));
    return Meaning.of(key.get(), new Consequence.Asked(key.get(), form.kind(), form.detail()));
  }
}
