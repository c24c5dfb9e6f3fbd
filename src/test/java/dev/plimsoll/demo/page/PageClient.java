package dev.plimsoll.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Does what the page's scripts do.
final class PageClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI page;

  PageClient(URI page) {
    this.page = page;
  }

  JsonNode state() throws IOException, InterruptedException {
    return read(get("/state").body());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(page.resolve(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String action, Map<String, ?> input, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(page.resolve("/do/" + action))
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(input)));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> ask(String action, Map<String, ?> input)
      throws IOException, InterruptedException {
    return post(action, input, Map.of("X-Plimsoll-Demo", "1"));
  }

  void does(String action, Map<String, ?> input) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(action, input);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /// Follows the events until the state is so.
  JsonNode until(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page.resolve("/events")).build();
    try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
      return lines
          .filter(line -> line.startsWith("data: "))
          .map(line -> read(line.substring("data: ".length())))
          .filter(wanted)
          .findFirst()
          .orElseThrow();
    }
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  /// All conversations on files.
  static List<JsonNode> conversations(JsonNode state) {
    return each(state.path("files")).flatMap(file -> each(file.path("conversations"))).toList();
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static long committable(JsonNode state) {
    return conversations(state).stream().filter(one -> one.path("committable").asBoolean()).count();
  }

  static String check(JsonNode state) {
    return state.path("check").path("state").asText();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
