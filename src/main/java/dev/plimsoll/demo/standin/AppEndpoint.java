package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// What GitHub tells the App itself: its deliveries, its webhook, and who has installed it.
final class AppEndpoint {
  private static final String CREATED = "2026-01-05T09:00:00Z";

  private final Forge forge;
  private final AccessTokens tokens;
  private final RestViews views;
  private final String address;

  AppEndpoint(Forge forge, AccessTokens tokens, RestViews views, String address) {
    this.forge = forge;
    this.tokens = tokens;
    this.views = views;
    this.address = address;
  }

  List<Route> routes() {
    return List.of(
        guarded("GET", "/app/hook/deliveries", this::deliveries),
        guarded("GET", "/app/hook/deliveries/{delivery}", this::delivery),
        guarded("GET", "/app/hook/config", (request, path) -> config()),
        guarded("PATCH", "/app/hook/config", this::configure),
        guarded("GET", "/app/installations", (request, path) -> installations()));
  }

  private Route guarded(String method, String path, Route.Handler handler) {
    return Route.of(
        method,
        path,
        (request, matcher) ->
            tokens
                .objectionToApp(request)
                .map(objection -> Answer.error(401, objection))
                .orElseGet(() -> handler.handle(request, matcher)));
  }

  /// A cursor is the id of the last attempt on the page before.
  private Answer deliveries(Request request, Matcher path) {
    int size = request.number("per_page", 30, 1, 100);
    long before = cursor(request);
    List<Attempt> older =
        forge.attempts().stream().filter(attempt -> attempt.id() < before).toList();
    List<Attempt> page = older.subList(0, Math.min(size, older.size()));
    ArrayNode listed = Json.array();
    page.forEach(attempt -> listed.add(view(attempt)));
    Answer answer = Answer.of(200, listed);
    return page.size() == older.size()
        ? answer
        : answer.withHeader(
            "Link",
            "<%s/app/hook/deliveries?per_page=%d&cursor=v1_%d>; rel=\"next\""
                .formatted(address, size, page.getLast().id()));
  }

  private static long cursor(Request request) {
    String cursor = request.query().getOrDefault("cursor", "");
    return cursor.matches("v1_\\d{1,18}") ? Long.parseLong(cursor.substring(3)) : Long.MAX_VALUE;
  }

  private Answer delivery(Request request, Matcher path) {
    Optional<Attempt> found =
        forge.attempts().stream()
            .filter(attempt -> String.valueOf(attempt.id()).equals(path.group("delivery")))
            .findFirst();
    return found.map(attempt -> Answer.of(200, record(attempt))).orElseGet(Answer::notFound);
  }

  private ObjectNode view(Attempt attempt) {
    return Json.object()
        .put("id", attempt.id())
        .put("guid", attempt.delivery().guid())
        .put("delivered_at", attempt.at().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("redelivery", attempt.again())
        .put("duration", 0.03)
        .put("status", attempt.outcome())
        .put("status_code", attempt.status())
        .put("event", attempt.delivery().event())
        .put("action", payload(attempt).path("action").textValue())
        .put("installation_id", forge.app().installationId())
        .put("repository_id", forge.repository().id());
  }

  private ObjectNode record(Attempt attempt) {
    ObjectNode record = view(attempt);
    ObjectNode request = record.putObject("request");
    request
        .putObject("headers")
        .put("X-GitHub-Delivery", attempt.delivery().guid())
        .put("X-GitHub-Event", attempt.delivery().event());
    request.set("payload", payload(attempt));
    record.putObject("response").putNull("headers").putNull("payload");
    return record;
  }

  private static JsonNode payload(Attempt attempt) {
    try {
      return Json.read(attempt.delivery().body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every delivery is JSON", e);
    }
  }

  private Answer config() {
    return Answer.of(
        200,
        Json.object()
            .put("url", forge.webhook())
            .put("content_type", "json")
            .put("insecure_ssl", "0")
            .put("secret", "********"));
  }

  private Answer configure(Request request, Matcher path) {
    JsonNode wanted = request.json();
    if (wanted.path("secret").isTextual()) {
      forge.webhookSecret(wanted.path("secret").asText());
    }
    if (wanted.path("url").isTextual()) {
      forge.webhook(wanted.path("url").asText());
    }
    return config();
  }

  private Answer installations() {
    ObjectNode installation =
        Json.object()
            .put("id", forge.app().installationId())
            .put("app_id", forge.app().appId())
            .put("app_slug", forge.app().slug())
            .put("target_type", "User")
            .put("repository_selection", "all")
            .put("created_at", CREATED)
            .put("updated_at", CREATED)
            .putNull("suspended_at");
    installation.set("account", views.account(new Account(forge.repository().owner(), false)));
    return Answer.of(200, Json.array().add(installation));
  }

  /// All repositories of the installation, for its token.
  Answer repositories(Request request, Matcher path) {
    ObjectNode list = Json.object().put("total_count", 1);
    list.putArray("repositories").add(views.repository());
    return Answer.of(200, list);
  }
}
