package dev.plimsoll.github.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What GitHub refuses though its description allows it.
final class UnwrittenRules {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_TEXT = 65_535;
  private static final int LONGEST_TITLE = 255;
  private static final int LARGEST_PAGE = 100;

  private UnwrittenRules() {}

  static List<String> objections(RecordedRequest request) {
    List<String> objections = new ArrayList<>();
    String page = request.query().getOrDefault("per_page", "1");
    if (Integer.parseInt(page) > LARGEST_PAGE) {
      objections.add("a page has at most " + LARGEST_PAGE + " entries");
    }
    if (request.path().endsWith("/reviews") && request.method().equals("POST")) {
      review(json(request), objections);
    }
    if (request.path().contains("/check-runs")) {
      checkRun(json(request), objections);
    }
    return objections;
  }

  private static void review(JsonNode review, List<String> objections) {
    if (review.path("event").asText().equals("COMMENT") && review.path("body").asText().isBlank()) {
      objections.add("a review that comments needs a body");
    }
    if (!review.has("event")) {
      objections.add("without an event the review stays pending");
    }
    tooLong("body", review.path("body"), objections);
    review.path("comments").forEach(comment -> comment(comment, objections));
  }

  private static void comment(JsonNode comment, List<String> objections) {
    for (String side : List.of("side", "start_side")) {
      if (!Set.of("LEFT", "RIGHT").contains(comment.path(side).asText("RIGHT"))
          && comment.has(side)) {
        objections.add(side + " is LEFT or RIGHT");
      }
    }
    int line = comment.path("line").asInt();
    if (line < 1) {
      objections.add("a comment stands on a line");
    }
    if (comment.has("start_line") && comment.path("start_line").asInt() >= line) {
      objections.add("start_line precedes line");
    }
    if (comment.path("body").asText().isBlank()) {
      objections.add("a comment needs a body");
    }
    tooLong("comment", comment.path("body"), objections);
  }

  private static void checkRun(JsonNode run, List<String> objections) {
    if (run.path("status").asText().equals("completed") && !run.has("conclusion")) {
      objections.add("a completed run needs a conclusion");
    }
    if (run.path("conclusion").asText().equals("stale")) {
      objections.add("only GitHub makes a run stale");
    }
    JsonNode output = run.path("output");
    for (String part : List.of("title", "summary")) {
      if (run.has("output") && output.path(part).asText().isBlank()) {
        objections.add("output needs a " + part);
      }
    }
    tooLong("summary", output.path("summary"), objections);
    output.path("annotations").forEach(annotation -> annotation(annotation, objections));
  }

  private static void annotation(JsonNode annotation, List<String> objections) {
    if (annotation.path("start_line").asInt() < 1
        || annotation.path("end_line").asInt() < annotation.path("start_line").asInt()) {
      objections.add("an annotation's lines begin at 1 and do not run backwards");
    }
    if (annotation.path("title").asText().length() > LONGEST_TITLE) {
      objections.add("an annotation's title has at most " + LONGEST_TITLE + " characters");
    }
  }

  private static void tooLong(String name, JsonNode text, List<String> objections) {
    if (text.asText().getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
      objections.add(name + " has at most " + LONGEST_TEXT + " bytes");
    }
  }

  private static JsonNode json(RecordedRequest request) {
    try {
      return JSON.readTree(request.body());
    } catch (JsonProcessingException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }
}
