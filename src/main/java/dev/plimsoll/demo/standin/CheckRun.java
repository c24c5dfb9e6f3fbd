package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A check run on a commit.
///
/// @param annotations as they were posted, those of all updates
/// @param buttons the identifiers of its actions
/// @param labels what stands on those buttons
public record CheckRun(
    long id,
    String name,
    String headSha,
    String status,
    Optional<String> conclusion,
    Optional<String> externalId,
    Optional<String> title,
    Optional<String> summary,
    Optional<String> text,
    List<JsonNode> annotations,
    List<String> buttons,
    List<String> labels,
    Instant startedAt) {
  public CheckRun {
    annotations = List.copyOf(annotations);
    buttons = List.copyOf(buttons);
    labels = List.copyOf(labels);
  }

  public boolean completed() {
    return status.equals("completed");
  }

  public boolean succeeded() {
    return conclusion.filter("success"::equals).isPresent();
  }

  static CheckRun begin(long id, String name, String headSha, Instant startedAt) {
    return new CheckRun(
        id,
        name,
        headSha,
        "queued",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        startedAt);
  }

  /// The run with what a request says; annotations are added, everything else is replaced.
  CheckRun with(JsonNode request) {
    JsonNode output = request.path("output");
    List<JsonNode> all = new ArrayList<>(annotations);
    output.path("annotations").forEach(all::add);
    Optional<String> newConclusion = text(request, "conclusion");
    return new CheckRun(
        id,
        text(request, "name").orElse(name),
        headSha,
        newConclusion.isPresent() ? "completed" : text(request, "status").orElse(status),
        newConclusion.or(() -> conclusion),
        text(request, "external_id").or(() -> externalId),
        text(output, "title").or(() -> title),
        text(output, "summary").or(() -> summary),
        text(output, "text").or(() -> text),
        all,
        request.has("actions") ? each(request.path("actions"), "identifier") : buttons,
        request.has("actions") ? each(request.path("actions"), "label") : labels,
        startedAt);
  }

  private static List<String> each(JsonNode actions, String field) {
    List<String> texts = new ArrayList<>();
    actions.forEach(action -> texts.add(action.path(field).asText()));
    return texts;
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }
}
