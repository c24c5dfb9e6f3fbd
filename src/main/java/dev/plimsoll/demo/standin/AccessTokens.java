package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hands out installation tokens for an App's proof, and knows them again.
final class AccessTokens {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Pattern CREDENTIALS = Pattern.compile("(?i)(?:bearer|token) +(\\S+)");

  private final Forge forge;
  private final AppToken appToken;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

  AccessTokens(Forge forge) {
    this.forge = forge;
    this.appToken = new AppToken(forge.app());
  }

  Answer create(Request request, Matcher path) {
    Optional<String> objection = objectionToApp(request);
    if (objection.isPresent()) {
      return Answer.error(401, objection.get());
    }
    if (!path.group("installation").equals(String.valueOf(forge.app().installationId()))) {
      return Answer.notFound();
    }
    boolean commits = request.json().at("/permissions/contents").asText("").equals("write");
    if (commits && !forge.committingAllowed()) {
      return Answer.error(422, "The permissions requested are not granted to this installation.");
    }
    Instant expiry = forge.clock().instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    String token = newToken();
    expiries.put(token, expiry);
    return Answer.of(201, describe(token, expiry, forge.committingAllowed()));
  }

  /// Whether the request carries a token that is good now.
  boolean admit(Request request) {
    return credentials(request)
        .map(expiries::get)
        .filter(expiry -> forge.clock().instant().isBefore(expiry))
        .isPresent();
  }

  /// Forgets all tokens, as if an owner had revoked them.
  void revokeAll() {
    expiries.clear();
  }

  /// Why the request does not prove to be the App's; empty if it does.
  Optional<String> objectionToApp(Request request) {
    return credentials(request)
        .map(token -> appToken.objectionTo(token, forge.clock().instant()))
        .orElse(Optional.of("A JSON web token could not be decoded"));
  }

  private static Optional<String> credentials(Request request) {
    return request
        .authorization()
        .map(CREDENTIALS::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  /// The long form that GitHub moves to: it holds a signed statement and is far beyond 40
  /// characters.
  private String newToken() {
    return "ghs_%d_%s.%s.%s".formatted(forge.app().appId(), noise(27), noise(150), noise(192));
  }

  private String noise(int bytes) {
    byte[] noise = new byte[bytes];
    random.nextBytes(noise);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
  }

  private static JsonNode describe(String token, Instant expiry, boolean commits) {
    ObjectNode answer = Json.object().put("token", token).put("expires_at", expiry.toString());
    answer
        .putObject("permissions")
        .put("metadata", "read")
        .put("contents", commits ? "write" : "read")
        .put("pull_requests", "write")
        .put("checks", "write");
    return answer.put("repository_selection", "selected");
  }
}
