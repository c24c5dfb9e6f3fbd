package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An App as GitHub describes it. All texts are GitHub's, or those of whoever named things there.
///
/// @param page where its settings are shown
/// @param installations how many; empty where GitHub does not say
public record RegisteredApp(
    String name,
    String owner,
    String page,
    Map<String, String> permissions,
    List<String> events,
    Optional<Long> installations) {
  public RegisteredApp {
    permissions = Map.copyOf(permissions);
    events = List.copyOf(events);
  }

  static RegisteredApp of(JsonNode json) {
    List<String> events = new ArrayList<>();
    json.path("events").forEach(event -> events.add(event.asText()));
    return new RegisteredApp(
        json.path("name").asText(),
        json.path("owner").path("login").asText(json.path("owner").path("slug").asText()),
        json.path("html_url").asText(),
        permissions(json),
        events,
        Optional.of(json.path("installations_count"))
            .filter(JsonNode::isNumber)
            .map(JsonNode::asLong));
  }

  private static Map<String, String> permissions(JsonNode json) {
    Map<String, String> permissions = new TreeMap<>();
    json.path("permissions")
        .properties()
        .forEach(entry -> permissions.put(entry.getKey(), entry.getValue().asText()));
    return permissions;
  }

  /// Where the App is installed.
  ///
  /// @param page where the account's people configure it
  /// @param permissions what they have agreed to
  public record Installation(
      long id, String account, String page, boolean suspended, Map<String, String> permissions) {
    public Installation {
      permissions = Map.copyOf(permissions);
    }

    static Installation of(JsonNode json) {
      return new Installation(
          json.path("id").asLong(),
          json.path("account").path("login").asText(json.path("account").path("slug").asText()),
          json.path("html_url").asText(),
          json.path("suspended_at").isTextual(),
          RegisteredApp.permissions(json));
    }
  }

  /// Where deliveries go, and how.
  ///
  /// @param signed whether GitHub has a secret to sign them with
  /// @param verified whether GitHub looks at our certificate
  public record Hook(String url, String contentType, boolean signed, boolean verified) {
    static Hook of(JsonNode json) {
      return new Hook(
          json.path("url").asText(""),
          json.path("content_type").asText("form"),
          !json.path("secret").asText("").isEmpty(),
          json.path("insecure_ssl").asText("0").equals("0"));
    }
  }

  /// A delivery that GitHub tried to hand over.
  ///
  /// @param status that it got as an answer; 0 where there was none
  public record Sent(Instant at, String event, int status) {
    static Sent of(JsonNode json) {
      return new Sent(
          instant(json.path("delivered_at").asText()),
          json.path("event").asText(),
          json.path("status_code").asInt());
    }

    private static Instant instant(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException unreadable) {
        return Instant.EPOCH;
      }
    }

    public boolean arrived() {
      return status >= 200 && status < 300;
    }
  }

  /// What may still be asked of one interface until a time.
  public record Budget(String api, long limit, long remaining, Instant reset) {
    static List<Budget> of(JsonNode json) {
      List<Budget> budgets = new ArrayList<>();
      for (String api : List.of("core", "graphql")) {
        JsonNode resource = json.path("resources").path(api);
        if (resource.isObject()) {
          budgets.add(
              new Budget(
                  api.equals("core") ? "REST" : "GraphQL",
                  resource.path("limit").asLong(),
                  resource.path("remaining").asLong(),
                  Instant.ofEpochSecond(resource.path("reset").asLong())));
        }
      }
      return budgets;
    }
  }
}
