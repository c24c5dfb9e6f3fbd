package dev.plimsoll.demo.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plimsoll.demo.standin.LoggedRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in people's words what a request to GitHub is for.
final class CallWords {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Pattern RESOLVE = Pattern.compile("\\bresolveReviewThread\\(");
  private static final Pattern HIDE = Pattern.compile("\\bminimizeComment\\(");

  private CallWords() {}

  static String of(LoggedRequest request) {
    String path = request.path();
    JsonNode body = read(request.body());
    if (request.forToken()) {
      return "asks for a token that is good for an hour";
    }
    if (path.equals("/graphql")) {
      return graphQl(body.path("query").asText(""));
    }
    if (path.contains("/reviews")) {
      return review(request.method(), body);
    }
    if (path.contains("/check-runs")) {
      return checkRun(body);
    }
    return talk(path, request.method(), body);
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static String graphQl(String query) {
    if (query.contains("createCommitOnBranch(")) {
      return "commits fixes to the branch";
    }
    if (query.startsWith("mutation")) {
      int resolved = count(RESOLVE, query);
      int hidden = count(HIDE, query);
      return resolved > 0 || hidden == 0
          ? "resolves " + counted(resolved, "conversation")
          : "hides " + counted(hidden, "comment");
    }
    return query.contains("headRefOid")
        ? "reads files, conversations and checks in one go"
        : "reads what else it needs to know";
  }

  private static String review(String method, JsonNode body) {
    return switch (method) {
      case "POST" -> "posts the review: " + counted(body.path("comments").size(), "comment");
      case "DELETE" -> "takes back a review that nobody saw";
      default -> "reads the reviews";
    };
  }

  private static String checkRun(JsonNode body) {
    String state = body.path("conclusion").asText(body.path("status").asText("queued"));
    return "sets the check: " + state.replace('_', ' ');
  }

  private static String talk(String path, String method, JsonNode body) {
    if (path.contains("/files")) {
      return "reads what the pull request changes";
    }
    if (path.endsWith("/reactions")) {
      return "reacts to the comment: " + body.path("content").asText();
    }
    if (path.endsWith("/permission")) {
      return "asks what this person may do";
    }
    if (method.equals("POST")) {
      return "answers the comment";
    }
    return path.contains("/compare/") ? "compares two commits" : "reads the pull request";
  }

  private static int count(Pattern pattern, String text) {
    int count = 0;
    for (Matcher found = pattern.matcher(text); found.find(); ) {
      count++;
    }
    return count;
  }

  static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
