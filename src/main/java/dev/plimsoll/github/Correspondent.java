package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.Correspondence.CommentRef;
import dev.plimsoll.review.Correspondence.Reaction;
import dev.plimsoll.review.Correspondence.ThreadStart;
import dev.plimsoll.review.HostRefusedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads and writes comments and reactions of one pull request.
final class Correspondent {
  private static final int NOT_FOUND = 404;
  private static final Set<String> WRITERS = Set.of("admin", "maintain", "write");

  private static final String WRITTEN =
      """
      pullRequest(number: $number) {
        comments(last: 100) { nodes { body viewerDidAuthor author { __typename } } }
        reviewThreads(last: 100) {
          nodes { comments(last: 30) { nodes { body viewerDidAuthor author { __typename } } } }
        }
        commits(last: 50) { nodes { commit { message } } }
      }
      """;

  private final RepositoryClient client;
  private final int number;

  Correspondent(RepositoryClient client, int number) {
    this.client = client;
    this.number = number;
  }

  /// Custom roles are told by what they are based on.
  boolean mayWrite(String login) {
    try {
      JsonNode access = client.read("/collaborators/" + encoded(login) + "/permission");
      return WRITERS.contains(access.path("permission").asText());
    } catch (HostRefusedException refused) {
      if (refused.status() == NOT_FOUND) {
        return false;
      }
      throw refused;
    }
  }

  /// A bot's login has brackets.
  private static String encoded(String login) {
    return URLEncoder.encode(login, StandardCharsets.UTF_8);
  }

  List<String> written() {
    RepositoryQuery query =
        new RepositoryQuery(client.scope()).variable("number", "Int!", number).select(WRITTEN);
    GraphQl graphQl = new GraphQl(client, Operation.READ_PULL_REQUEST_AND_THREADS);
    GraphQl.Reply reply = graphQl.run(query.text(), query.variables());
    JsonNode pullRequest = reply.data().path("repository").path("pullRequest");
    if (!pullRequest.isObject() || !reply.errors().isEmpty()) {
      throw graphQl.unavailable(reply);
    }
    List<String> written = new ArrayList<>(ours(pullRequest.path("comments")));
    for (JsonNode thread : pullRequest.path("reviewThreads").path("nodes")) {
      written.addAll(ours(thread.path("comments")));
    }
    for (JsonNode commit : pullRequest.path("commits").path("nodes")) {
      written.add(commit.path("commit").path("message").asText());
    }
    return List.copyOf(written);
  }

  private static List<String> ours(JsonNode comments) {
    List<String> bodies = new ArrayList<>();
    for (JsonNode comment : comments.path("nodes")) {
      if (comment.path("viewerDidAuthor").asBoolean()
          || comment.path("author").path("__typename").asText().equals("Bot")) {
        bodies.add(comment.path("body").asText());
      }
    }
    return bodies;
  }

  Optional<ThreadStart> threadStart(long comment) {
    try {
      JsonNode start = client.read("/pulls/comments/" + comment);
      return Optional.of(new ThreadStart(start.path("path").asText(), start.path("body").asText()));
    } catch (HostRefusedException refused) {
      if (refused.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  void answer(OptionalLong thread, String body) {
    String path =
        thread.isPresent()
            ? "/pulls/" + number + "/comments/" + thread.getAsLong() + "/replies"
            : "/issues/" + number + "/comments";
    client.send("POST", path, Map.of("body", body));
  }

  void react(CommentRef comment, Reaction reaction) {
    String kind = comment.thread().isPresent() ? "pulls" : "issues";
    client.send(
        "POST",
        "/" + kind + "/comments/" + comment.id() + "/reactions",
        Map.of("content", content(reaction)));
  }

  private static String content(Reaction reaction) {
    return switch (reaction) {
      case EYES -> "eyes";
      case DONE -> "+1";
      case COMMITTED -> "rocket";
    };
  }
}
