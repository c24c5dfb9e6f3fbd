package dev.plimsoll.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes many stand-ins with one repository each answer as one GitHub.
final class Switchboard implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKENS = Pattern.compile("/app/installations/(\\d+)/access_tokens");

  private final List<Mooring> moorings;
  private final Tokens tokens;
  private final SentList sent;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Switchboard(List<Mooring> moorings, Tokens tokens, SentList sent) {
    this.moorings = List.copyOf(moorings);
    this.tokens = tokens;
    this.sent = sent;
  }

  Reply answer(Call call) throws IOException, InterruptedException {
    Matcher token = TOKENS.matcher(call.target());
    if (token.matches()) {
      return newToken(call, Long.parseLong(token.group(1)));
    }
    if (call.isForApp()) {
      return forApp(call);
    }
    Optional<Tokens.Held> held = tokens.find(call.token());
    if (held.isEmpty()) {
      return Reply.refused(401, "Bad credentials", Map.of());
    }
    return call.target().startsWith("/installation/repositories")
        ? repositories(call, held.get())
        : one(call, held.get());
  }

  private Reply one(Call call, Tokens.Held held) throws IOException, InterruptedException {
    Optional<Mooring> mooring = mooring(call);
    if (mooring.isEmpty() || mooring.get().installation() != held.installation()) {
      return Reply.refused(404, "Not Found", Map.of());
    }
    return forward(
        call,
        mooring.get(),
        Objects.requireNonNull(held.byRepository().get(mooring.get().fullName())));
  }

  private Optional<Mooring> mooring(Call call) {
    Optional<String> named = call.repository();
    return moorings.stream()
        .filter(one -> named.map(one.fullName()::equals).orElseGet(() -> hasNodeOf(one, call)))
        .findFirst();
  }

  /// Whether one of the things that a mutation names by their ids is in this repository.
  private static boolean hasNodeOf(Mooring mooring, Call call) {
    return mooring.gitHub().pullRequests().stream()
        .flatMap(pullRequest -> pullRequest.threads().stream())
        .anyMatch(thread ->
            call.body().contains("\"" + thread.id() + "\"")
                || thread.comments().stream()
                    .anyMatch(comment -> call.body().contains("\"PRRC_" + comment.id() + "\"")));
  }

  private Reply newToken(Call call, long installation) throws IOException, InterruptedException {
    Map<String, String> byRepository = new HashMap<>();
    Reply last = Reply.refused(404, "Not Found", Map.of());
    for (Mooring mooring : moorings) {
      if (mooring.installation() != installation) {
        continue;
      }
      last = forward(call, mooring, call.token());
      if (last.status() != 201) {
        return last;
      }
      byRepository.put(mooring.fullName(), last.json().path("token").asText());
    }
    if (last.status() == 201) {
      tokens.keep(last.json().path("token").asText(), new Tokens.Held(installation, byRepository));
    }
    return last;
  }

  private Reply forApp(Call call) throws IOException, InterruptedException {
    if (call.target().startsWith("/app/installations")) {
      return installations(call);
    }
    Reply proof = forward(new Call("GET", "/app/hook/config", call.token(), ""), call.token());
    return proof.status() == 200 ? sent.answer(call) : proof;
  }

  private Reply installations(Call call) throws IOException, InterruptedException {
    Map<Long, Mooring> first = new HashMap<>();
    moorings.forEach(mooring -> first.putIfAbsent(mooring.installation(), mooring));
    ArrayNode all = JSON.createArrayNode();
    for (Mooring mooring : first.values()) {
      Reply reply = forward(call, mooring, call.token());
      if (reply.status() != 200) {
        return reply;
      }
      reply.json().forEach(all::add);
    }
    return Reply.of(200, all);
  }

  private Reply repositories(Call call, Tokens.Held held) throws IOException, InterruptedException {
    ArrayNode all = JSON.createArrayNode();
    for (Mooring mooring : moorings) {
      if (mooring.installation() == held.installation()) {
        Reply reply =
            forward(
                call, mooring, Objects.requireNonNull(held.byRepository().get(mooring.fullName())));
        reply.json().path("repositories").forEach(all::add);
      }
    }
    ObjectNode list = JSON.createObjectNode().put("total_count", all.size());
    list.set("repositories", all);
    return Reply.of(200, list);
  }

  private Reply forward(Call call, String token) throws IOException, InterruptedException {
    return forward(call, moorings.getFirst(), token);
  }

  private Reply forward(Call call, Mooring mooring, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(mooring.gitHub().address().resolve(call.target()))
            .method(call.method(), BodyPublishers.ofString(call.body()))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return new Reply(answer.statusCode(), Map.of(), answer.body());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
