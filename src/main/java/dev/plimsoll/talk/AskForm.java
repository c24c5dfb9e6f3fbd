package dev.plimsoll.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/// An [Ask] as it is stored: its kind, and the rest of it as a JSON object. What one version wrote
/// the next one reads.
public record AskForm(String kind, String detail) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String COMMENT = "comment";
  private static final String BUTTON = "button";
  private static final String RERUN = "rerun";
  private static final String MERGE_GROUP = "merge-group";

  public static AskForm of(Ask ask) {
    ObjectNode detail = JSON.createObjectNode();
    String kind =
        switch (ask) {
          case Ask.Comment(long id, Ask.Place place, String command, String sender) -> {
            detail.put("id", id).put("command", command).put("sender", sender);
            if (place instanceof Ask.Place.ReviewThread(long root)) {
              detail.put("root", root);
            }
            yield COMMENT;
          }
          case Ask.Button(String identifier, String head, String sender) -> {
            detail.put("identifier", identifier).put("head", head).put("sender", sender);
            yield BUTTON;
          }
          case Ask.Rerun(String head) -> {
            detail.put("head", head);
            yield RERUN;
          }
          case Ask.MergeGroup(String head, String base) -> {
            detail.put("head", head).put("base", base);
            yield MERGE_GROUP;
          }
        };
    return new AskForm(kind, detail.toString());
  }

  /// What was asked; empty where this version does not know the kind.
  ///
  /// @throws IllegalStateException if the detail was not written by [#of]
  public Optional<Ask> read() {
    JsonNode stored = tree();
    String head = stored.path("head").asText();
    String sender = stored.path("sender").asText();
    return switch (kind) {
      case COMMENT ->
          Optional.of(
              new Ask.Comment(
                  stored.path("id").asLong(),
                  place(stored),
                  stored.path("command").asText(),
                  sender));
      case BUTTON -> Optional.of(new Ask.Button(stored.path("identifier").asText(), head, sender));
      case RERUN -> Optional.of(new Ask.Rerun(head));
      case MERGE_GROUP -> Optional.of(new Ask.MergeGroup(head, stored.path("base").asText()));
      default -> Optional.empty();
    };
  }

  private static Ask.Place place(JsonNode stored) {
    return stored.has("root")
        ? new Ask.Place.ReviewThread(stored.path("root").asLong())
        : new Ask.Place.Conversation();
  }

  private JsonNode tree() {
    try {
      return JSON.readTree(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored request is no JSON", e);
    }
  }
}
