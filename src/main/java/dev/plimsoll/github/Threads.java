package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.ReviewThread;
import dev.plimsoll.review.ReviewThread.Rights;
import dev.plimsoll.review.ReviewThread.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the conversations on a pull request and picks ours.
final class Threads {
  static final String SELECTION = "reviewThreads(first: 100) { ...Threads }";
  static final String NEXT_SELECTION = "reviewThreads(first: 100, after: $after) { ...Threads }";

  static final String FRAGMENT =
      """
      fragment Threads on PullRequestReviewThreadConnection {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          path
          isResolved
          viewerCanResolve
          resolvedBy { login }
          comments(first: 100) {
            nodes {
              id
              body
              minimizedReason
              viewerDidAuthor
              author { __typename login }
            }
          }
        }
      }
      """;

  /// How every first comment of ours is marked; what follows is the review's business.
  private static final String MARKER = "<!-- plimsoll:";

  private static final Pattern COMMAND = Pattern.compile("\\s*/plimsoll(?!\\S)");

  private static final String BOT_MARK = "[bot]";

  private Threads() {}

  /// @param connection a page of threads
  static List<ReviewThread> ours(JsonNode connection) {
    List<ReviewThread> ours = new ArrayList<>();
    for (JsonNode thread : connection.path("nodes")) {
      JsonNode comments = thread.path("comments").path("nodes");
      JsonNode first = comments.path(0);
      if (isOurs(first)) {
        ours.add(
            new ReviewThread(
                thread.path("id").asText(),
                first.path("id").asText(),
                thread.path("path").asText(),
                first.path("body").asText(),
                state(thread, first),
                isAnswered(comments),
                rights(thread)));
      }
    }
    return ours;
  }

  private static State state(JsonNode thread, JsonNode first) {
    if (!thread.path("isResolved").asBoolean()) {
      return first.hasNonNull("minimizedReason") ? State.HIDDEN : State.OPEN;
    }
    String resolver = withoutMark(thread.path("resolvedBy").path("login").asText());
    if (resolver.isEmpty()) {
      return State.RESOLVED;
    }
    return resolver.equals(withoutMark(login(first)))
        ? State.RESOLVED_BY_US
        : State.RESOLVED_BY_PERSON;
  }

  /// The same App has one login among users and another among bots.
  private static String withoutMark(String login) {
    return login.endsWith(BOT_MARK)
        ? login.substring(0, login.length() - BOT_MARK.length())
        : login;
  }

  /// A comment of ours is ours to hide, and a thread that was resolved is tried to be opened: more
  /// questions would only be more for an older server not to know.
  private static Rights rights(JsonNode thread) {
    boolean resolved = thread.path("isResolved").asBoolean();
    return new Rights(resolved || thread.path("viewerCanResolve").asBoolean(), true);
  }

  static Optional<String> nextPage(JsonNode connection) {
    JsonNode page = connection.path("pageInfo");
    return page.path("hasNextPage").asBoolean()
        ? Optional.of(page.path("endCursor").asText())
        : Optional.empty();
  }

  /// A person who quotes the marker does not make a thread ours.
  private static boolean isOurs(JsonNode first) {
    return first.path("body").asText().contains(MARKER)
        && (first.path("viewerDidAuthor").asBoolean() || isBot(first));
  }

  private static boolean isAnswered(JsonNode comments) {
    JsonNode first = comments.path(0);
    for (JsonNode comment : comments) {
      boolean ourOwn =
          comment.path("viewerDidAuthor").asBoolean()
              || (isBot(comment) && login(comment).equals(login(first)));
      if (!ourOwn && !isCommand(comment)) {
        return true;
      }
    }
    return false;
  }

  /// Who asks us for something in a thread does not take it over.
  private static boolean isCommand(JsonNode comment) {
    return COMMAND.matcher(comment.path("body").asText()).lookingAt();
  }

  private static boolean isBot(JsonNode comment) {
    return comment.path("author").path("__typename").asText().equals("Bot");
  }

  private static String login(JsonNode comment) {
    return comment.path("author").path("login").asText();
  }
}
