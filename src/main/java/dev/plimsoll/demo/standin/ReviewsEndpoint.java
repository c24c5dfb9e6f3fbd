package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/// Posting, listing and dropping reviews.
final class ReviewsEndpoint {
  private static final Map<String, String> STATES =
      Map.of(
          "COMMENT", "COMMENTED",
          "APPROVE", "APPROVED",
          "REQUEST_CHANGES", "CHANGES_REQUESTED");

  private final Forge forge;
  private final RestViews views;

  ReviewsEndpoint(Forge forge, RestViews views) {
    this.forge = forge;
    this.views = views;
  }

  Answer create(Request request, Matcher path) {
    return forge
        .pullRequest(path)
        .map(pullRequest -> create(request.json(), pullRequest))
        .orElseGet(Answer::notFound);
  }

  private Answer create(JsonNode posted, PullRequest pullRequest) {
    if (!posted.isObject()) {
      return Answer.error(400, "Problems parsing JSON");
    }
    Account author = forge.app().bot();
    List<String> objections = new ReviewRules(pullRequest, author).objectionsTo(posted);
    if (!objections.isEmpty()) {
      return Answer.unprocessable("Unprocessable Entity", objections);
    }
    Review review =
        new Review(
            forge.nextId(),
            author,
            pullRequest.head().sha(),
            posted.path("body").asText(""),
            STATES.getOrDefault(posted.path("event").asText(""), Review.PENDING),
            forge.clock().instant());
    pullRequest.add(review, threads(posted.path("comments"), author));
    return Answer.of(200, views.review(pullRequest, review));
  }

  private List<ReviewThread> threads(JsonNode comments, Account author) {
    List<ReviewThread> threads = new ArrayList<>();
    for (JsonNode comment : comments) {
      long id = forge.nextId();
      int line = comment.path("line").asInt();
      LineRange lines = new LineRange(comment.path("start_line").asInt(line), line);
      ReviewComment first = new ReviewComment(id, author, comment.path("body").asText());
      threads.add(
          new ReviewThread(
              "PRRT_" + id,
              comment.path("path").asText(),
              Optional.of(lines),
              lines,
              Optional.empty(),
              List.of(first)));
    }
    return threads;
  }

  Answer list(Request request, Matcher path) {
    return forge
        .pullRequest(path)
        .map(pullRequest -> {
          ArrayNode body = Json.array();
          pullRequest.reviews().forEach(review -> body.add(views.review(pullRequest, review)));
          return Answer.of(200, body);
        })
        .orElseGet(Answer::notFound);
  }

  /// Only a pending review can be deleted.
  Answer delete(Request request, Matcher path) {
    Optional<PullRequest> pullRequest = forge.pullRequest(path);
    Optional<Review> review =
        pullRequest.flatMap(found ->
            found.reviews().stream()
                .filter(one -> String.valueOf(one.id()).equals(path.group("review")))
                .findFirst());
    if (pullRequest.isEmpty() || review.isEmpty()) {
      return Answer.notFound();
    }
    if (!review.get().pending()) {
      return Answer.unprocessable(
          "Unprocessable Entity", List.of("Can not delete a non-pending pull request review"));
    }
    pullRequest.get().removeReview(review.get().id());
    return Answer.of(200, views.review(pullRequest.get(), review.get()));
  }
}
