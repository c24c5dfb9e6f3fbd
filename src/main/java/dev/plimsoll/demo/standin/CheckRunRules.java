package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What GitHub demands of a check run.
final class CheckRunRules {
  private static final int LONGEST_TEXT = 65_535;
  private static final int MOST_ANNOTATIONS = 50;
  private static final int LONGEST_MESSAGE = 64 * 1024;
  private static final int LONGEST_TITLE = 255;
  private static final int MOST_ACTIONS = 3;
  private static final Set<String> STATUSES = Set.of("queued", "in_progress", "completed");
  private static final Set<String> LEVELS = Set.of("notice", "warning", "failure");
  private static final Set<String> CONCLUSIONS =
      Set.of(
          "action_required", "cancelled", "failure", "neutral", "success", "skipped", "timed_out");

  private final List<String> objections = new ArrayList<>();

  private CheckRunRules() {}

  static List<String> objectionsToNew(JsonNode run, Repository repository) {
    CheckRunRules rules = new CheckRunRules();
    rules.demand(!run.path("name").asText("").isBlank(), "name is missing");
    String sha = run.path("head_sha").asText("");
    rules.demand(repository.find(sha).isPresent(), "No commit found for SHA: " + sha);
    rules.checkState(run);
    rules.checkOutput(run.path("output"));
    rules.checkActions(run.path("actions"));
    return List.copyOf(rules.objections);
  }

  static List<String> objectionsToUpdate(JsonNode run) {
    CheckRunRules rules = new CheckRunRules();
    rules.checkState(run);
    rules.checkOutput(run.path("output"));
    rules.checkActions(run.path("actions"));
    return List.copyOf(rules.objections);
  }

  private void checkActions(JsonNode actions) {
    demand(actions.size() <= MOST_ACTIONS, "No more than 3 actions are allowed");
    for (JsonNode action : actions) {
      checkLength(action, "label", 20);
      checkLength(action, "description", 40);
      checkLength(action, "identifier", 20);
    }
  }

  private void checkLength(JsonNode action, String field, int most) {
    String text = action.path(field).asText("");
    demand(
        !text.isBlank() && text.length() <= most,
        "an action's " + field + " has 1 to " + most + " characters");
  }

  private void demand(boolean fulfilled, String objection) {
    if (!fulfilled) {
      objections.add(objection);
    }
  }

  private void checkState(JsonNode run) {
    String status = run.path("status").asText("queued");
    String conclusion = run.path("conclusion").asText("");
    demand(STATUSES.contains(status), status + " is not a status");
    demand(
        conclusion.isEmpty() || CONCLUSIONS.contains(conclusion), conclusion + " is no conclusion");
    demand(
        !status.equals("completed") || !conclusion.isEmpty(),
        "conclusion is required when status is completed");
  }

  private void checkOutput(JsonNode output) {
    if (output.isMissingNode() || output.isNull()) {
      return;
    }
    demand(!output.path("title").asText("").isBlank(), "output.title is missing");
    demand(!output.path("summary").asText("").isBlank(), "output.summary is missing");
    demand(
        bytes(output, "summary") <= LONGEST_TEXT, "Only 65535 characters are allowed in summary");
    demand(bytes(output, "text") <= LONGEST_TEXT, "Only 65535 characters are allowed in text");
    JsonNode annotations = output.path("annotations");
    demand(annotations.size() <= MOST_ANNOTATIONS, "No more than 50 annotations per request");
    annotations.forEach(this::checkAnnotation);
  }

  private void checkAnnotation(JsonNode annotation) {
    int start = annotation.path("start_line").asInt(0);
    int end = annotation.path("end_line").asInt(0);
    demand(!annotation.path("path").asText("").isBlank(), "annotation path is missing");
    demand(start >= 1 && end >= start, "annotation lines are not in order");
    demand(LEVELS.contains(annotation.path("annotation_level").asText("")), "annotation level");
    demand(!annotation.path("message").asText("").isBlank(), "annotation message is missing");
    demand(bytes(annotation, "message") <= LONGEST_MESSAGE, "annotation message is over 64 KB");
    demand(annotation.path("title").asText("").length() <= LONGEST_TITLE, "annotation title");
    boolean columns = annotation.hasNonNull("start_column") || annotation.hasNonNull("end_column");
    demand(!columns || start == end, "columns are allowed on one line only");
  }

  private static int bytes(JsonNode node, String field) {
    return node.path(field).asText("").getBytes(StandardCharsets.UTF_8).length;
  }
}
