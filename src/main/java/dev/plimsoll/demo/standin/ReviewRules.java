package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What GitHub demands of a review before it takes any of it.
final class ReviewRules {
  private static final int LONGEST_BODY = 65_536;
  private static final Set<String> EVENTS = Set.of("COMMENT", "APPROVE", "REQUEST_CHANGES");

  private final PullRequest pullRequest;
  private final Comparison diff;
  private final Account author;

  ReviewRules(PullRequest pullRequest, Account author) {
    this.pullRequest = pullRequest;
    this.diff = pullRequest.diff();
    this.author = author;
  }

  /// Everything that is wrong; empty if the review may be posted.
  List<String> objectionsTo(JsonNode review) {
    List<String> objections = new ArrayList<>();
    if (pullRequest.pendingReviewBy(author).isPresent()) {
      objections.add("User can only have one pending review per pull request");
    }
    String commit = review.path("commit_id").asText(pullRequest.head().sha());
    if (!commit.equals(pullRequest.head().sha())) {
      objections.add("The commit_id is not the head of the pull request");
    }
    objectionToEvent(review).ifPresent(objections::add);
    for (JsonNode comment : review.path("comments")) {
      objectionToComment(comment).ifPresent(objections::add);
    }
    return objections;
  }

  private static Optional<String> objectionToEvent(JsonNode review) {
    String event = review.path("event").asText("");
    String body = review.path("body").asText("");
    if (!event.isEmpty() && !EVENTS.contains(event)) {
      return Optional.of("Variable $event was provided invalid value");
    }
    if (body.isBlank() && (event.equals("COMMENT") || event.equals("REQUEST_CHANGES"))) {
      return Optional.of("Body can't be blank");
    }
    return tooLong(body);
  }

  private static Optional<String> tooLong(String body) {
    return body.length() > LONGEST_BODY
        ? Optional.of("Body is too long (maximum is 65536 characters)")
        : Optional.empty();
  }

  private Optional<String> objectionToComment(JsonNode comment) {
    String body = comment.path("body").asText("");
    if (body.isBlank()) {
      return Optional.of("Body can't be blank");
    }
    if (!comment.path("side").asText("RIGHT").equals("RIGHT")
        || !comment.path("start_side").asText("RIGHT").equals("RIGHT")) {
      return Optional.of("Side must be RIGHT here");
    }
    return tooLong(body).or(() -> objectionToPlace(comment));
  }

  private Optional<String> objectionToPlace(JsonNode comment) {
    Optional<FileChange> file = diff.at(comment.path("path").asText(""));
    if (file.isEmpty()) {
      return Optional.of("Path could not be resolved");
    }
    JsonNode line = comment.path("line");
    JsonNode start = comment.path("start_line");
    if (!line.isInt()
        || file.get().patch().filter(patch -> patch.hasLine(line.asInt())).isEmpty()) {
      return Optional.of("Line could not be resolved");
    }
    return start.isMissingNode() || start.isNull()
        ? Optional.empty()
        : objectionToStart(start, line.asInt(), file.get());
  }

  private static Optional<String> objectionToStart(JsonNode start, int line, FileChange file) {
    if (!start.isInt() || start.asInt() >= line) {
      return Optional.of("Pull request review thread start line must precede the end line.");
    }
    boolean oneHunk =
        file.patch().flatMap(patch -> patch.hunkWith(start.asInt(), line)).isPresent();
    return oneHunk
        ? Optional.empty()
        : Optional.of(
            "Pull request review thread start line must be part of the same hunk as the line.");
  }
}
