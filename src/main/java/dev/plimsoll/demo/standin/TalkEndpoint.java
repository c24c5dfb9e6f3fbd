package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// Comments on a pull request, answers in its threads, reactions, and what people may do.
final class TalkEndpoint {
  private static final int LONGEST_BODY = 65_536;
  private static final Set<String> REACTIONS =
      Set.of("+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes");

  private final Forge forge;
  private final RestViews views;

  TalkEndpoint(Forge forge, RestViews views) {
    this.forge = forge;
    this.views = views;
  }

  Answer comment(Request request, Matcher path) {
    Optional<PullRequest> pullRequest = forge.pullRequest(path);
    Optional<Answer> objection = objectionTo(request.json());
    if (pullRequest.isEmpty() || objection.isPresent()) {
      return objection.orElseGet(Answer::notFound);
    }
    ReviewComment comment = ours(request.json());
    pullRequest.get().add(comment);
    return Answer.of(201, views.comment(comment));
  }

  /// Only the first comment of a thread can be answered.
  Answer reply(Request request, Matcher path) {
    Optional<PullRequest> pullRequest = forge.pullRequest(path);
    Optional<ReviewThread> thread =
        pullRequest.flatMap(found ->
            found.threads().stream().filter(one -> isNamed(one.firstComment(), path)).findFirst());
    Optional<Answer> objection = objectionTo(request.json());
    if (thread.isEmpty() || objection.isPresent()) {
      return objection.orElseGet(Answer::notFound);
    }
    ReviewComment comment = ours(request.json());
    pullRequest.get().changeThread(thread.get().id(), one -> one.answeredWith(comment));
    return Answer.of(201, views.comment(comment, thread.get()));
  }

  private static Optional<Answer> objectionTo(JsonNode posted) {
    String body = posted.path("body").asText("");
    if (body.isBlank()) {
      return Optional.of(Answer.unprocessable("Validation Failed", List.of("body is missing")));
    }
    return body.length() > LONGEST_BODY
        ? Optional.of(Answer.unprocessable("Validation Failed", List.of("body is too long")))
        : Optional.empty();
  }

  private ReviewComment ours(JsonNode posted) {
    return new ReviewComment(forge.nextId(), forge.app().bot(), posted.path("body").asText());
  }

  Answer threadComment(Request request, Matcher path) {
    return forge.holds(path)
        ? forge.pullRequests().stream()
            .flatMap(pullRequest -> pullRequest.threads().stream())
            .flatMap(thread ->
                thread.comments().stream()
                    .filter(comment -> isNamed(comment, path))
                    .map(comment -> Answer.of(200, views.comment(comment, thread))))
            .findFirst()
            .orElseGet(Answer::notFound)
        : Answer.notFound();
  }

  Answer react(Request request, Matcher path) {
    boolean known =
        forge.holds(path)
            && forge.pullRequests().stream()
                .flatMap(pullRequest -> pullRequest.conversation().stream())
                .anyMatch(comment -> isNamed(comment, path));
    return known ? react(request.json(), path) : Answer.notFound();
  }

  Answer reactInThread(Request request, Matcher path) {
    boolean known =
        forge.holds(path)
            && forge.pullRequests().stream()
                .flatMap(pullRequest -> pullRequest.threads().stream())
                .flatMap(thread -> thread.comments().stream())
                .anyMatch(comment -> isNamed(comment, path));
    return known ? react(request.json(), path) : Answer.notFound();
  }

  private Answer react(JsonNode posted, Matcher path) {
    String content = posted.path("content").asText("");
    if (!REACTIONS.contains(content)) {
      return Answer.unprocessable("Validation Failed", List.of("content is no reaction"));
    }
    long comment = Long.parseLong(path.group("comment"));
    boolean added = forge.add(new Forge.Reaction(comment, content));
    return Answer.of(
        added ? 201 : 200, Json.object().put("id", forge.nextId()).put("content", content));
  }

  Answer access(Request request, Matcher path) {
    if (!forge.holds(path)) {
      return Answer.notFound();
    }
    String permission = forge.accessOf(path.group("login"));
    return Answer.of(200, Json.object().put("permission", permission).put("role_name", permission));
  }

  private static boolean isNamed(ReviewComment comment, Matcher path) {
    return String.valueOf(comment.id()).equals(path.group("comment"));
  }
}
