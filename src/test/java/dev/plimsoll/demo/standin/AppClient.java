package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Talks to the stand-in as an App would, over HTTP.
public final class AppClient implements AutoCloseable {
  /// What was answered.
  public record Reply(int status, HttpResponse<String> response) {
    public JsonNode json() {
      try {
        return Json.read(response.body());
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + response.body(), e);
      }
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final AppCredentials app;
  private String authorization = "";

  public AppClient(URI address, AppCredentials app) {
    this.address = address;
    this.app = app;
  }

  /// Proves itself and uses the token it gets from then on.
  public AppClient signIn() throws IOException, InterruptedException {
    Instant now = Instant.now();
    Reply reply = askForToken(jwt(now.minusSeconds(30), now.plusSeconds(540)));
    authorization = "Bearer " + reply.json().path("token").asText();
    return this;
  }

  Reply askForToken(String jwt) throws IOException, InterruptedException {
    authorization = "Bearer " + jwt;
    return call("POST", "/app/installations/" + app.installationId() + "/access_tokens", Map.of());
  }

  String jwt(Instant issuedAt, Instant expiry) {
    String content =
        encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
            + "."
            + encoded(
                "{\"iss\":\"%d\",\"iat\":%d,\"exp\":%d}"
                    .formatted(app.appId(), issuedAt.getEpochSecond(), expiry.getEpochSecond()));
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(app.keyPair().getPrivate());
      signer.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  public Reply get(String path) throws IOException, InterruptedException {
    return call("GET", path, null);
  }

  public Reply post(String path, Object body) throws IOException, InterruptedException {
    return call("POST", path, body);
  }

  Reply call(String method, String path, @Nullable Object body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", authorization)
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(Json.write(Json.from(body))))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    return new Reply(response.statusCode(), response);
  }

  /// The `data` of a GraphQL answer; errors fail the test.
  public JsonNode query(String document, Map<String, Object> variables)
      throws IOException, InterruptedException {
    JsonNode answer = post("/graphql", Map.of("query", document, "variables", variables)).json();
    if (answer.has("errors")) {
      throw new AssertionError(answer.path("errors").toString());
    }
    return answer.path("data");
  }

  @Override
  public void close() {
    client.close();
  }
}
