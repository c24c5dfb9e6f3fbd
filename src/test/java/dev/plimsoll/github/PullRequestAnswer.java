package dev.plimsoll.github;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Builds GitHub's GraphQL answer about a pull request.
final class PullRequestAnswer {
  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode answer = JSON.createObjectNode();
  private final ObjectNode repository = answer.putObject("data").putObject("repository");
  private final ObjectNode pullRequest = repository.putObject("pullRequest");
  private final ArrayNode threads;
  private final ArrayNode checkRuns;

  private PullRequestAnswer(String head, String base) {
    pullRequest.put("state", "OPEN");
    pullRequest.put("headRefOid", head);
    pullRequest.put("baseRefOid", base);
    pullRequest.put("headRefName", "work");
    pullRequest.putObject("headRepository").put("nameWithOwner", "acme/harbour");
    pullRequest.put("baseRefName", "main");
    pullRequest.put("isDraft", false);
    pullRequest.putObject("author").put("__typename", "User");
    pullRequest.put("changedFiles", 1);
    ObjectNode connection = pullRequest.putObject("reviewThreads");
    connection.putObject("pageInfo").put("hasNextPage", false).putNull("endCursor");
    threads = connection.putArray("nodes");
    checkRuns =
        repository
            .putObject("head")
            .putObject("checkSuites")
            .putArray("nodes")
            .addObject()
            .putObject("checkRuns")
            .putArray("nodes");
  }

  static PullRequestAnswer at(String head, String base) {
    return new PullRequestAnswer(head, base);
  }

  PullRequestAnswer with(String field, Object value) {
    pullRequest.putPOJO(field, value);
    return this;
  }

  PullRequestAnswer withoutHead() {
    repository.remove("head");
    return this;
  }

  PullRequestAnswer text(int file, String text) {
    return blob(
        file,
        """
        {"text": %s, "isBinary": false, "isTruncated": false, "byteSize": %d}\
        """
            .formatted(JSON.getNodeFactory().textNode(text), text.length()));
  }

  /// @param json the blob, or `null`
  PullRequestAnswer blob(int file, String json) {
    repository.set("file" + file, GitHubWire.json(json));
    return this;
  }

  /// @param json what a field of the repository is answered
  PullRequestAnswer answering(String alias, String json) {
    repository.set(alias, GitHubWire.json(json));
    return this;
  }

  PullRequestAnswer checkRun(long id, String externalId, String status) {
    checkRuns.addObject().put("databaseId", id).put("externalId", externalId).put("status", status);
    return this;
  }

  PullRequestAnswer noCheckSuites() {
    ((ObjectNode) repository.path("head")).putNull("checkSuites");
    return this;
  }

  /// @param comments JSON, each from [#comment]
  PullRequestAnswer thread(String id, boolean resolved, boolean resolvable, String... comments) {
    ObjectNode thread =
        threads
            .addObject()
            .put("id", id)
            .put("path", "Dockerfile")
            .put("isResolved", resolved)
            .put("viewerCanResolve", resolvable)
            .putNull("resolvedBy");
    ArrayNode nodes = thread.putObject("comments").putArray("nodes");
    for (String comment : comments) {
      ObjectNode node = (ObjectNode) GitHubWire.json(comment);
      nodes.add(node.put("id", "C_" + id).putNull("minimizedReason"));
    }
    return this;
  }

  /// The thread that was added last was resolved by somebody.
  PullRequestAnswer resolvedBy(String login) {
    lastThread().put("isResolved", true);
    lastThread().putObject("resolvedBy").put("login", login);
    return this;
  }

  /// The first comment of the thread that was added last is hidden.
  PullRequestAnswer hidden() {
    ((ObjectNode) lastThread().at("/comments/nodes/0")).put("minimizedReason", "resolved");
    return this;
  }

  private ObjectNode lastThread() {
    return (ObjectNode) threads.get(threads.size() - 1);
  }

  /// What a question for the paths of the changed files is answered.
  PullRequestAnswer paths(String... paths) {
    ObjectNode files = repository.putObject("paths").putObject("files");
    files.putObject("pageInfo").put("hasNextPage", false);
    ArrayNode nodes = files.putArray("nodes");
    for (String path : paths) {
      nodes.addObject().put("path", path).put("changeType", "ADDED");
    }
    return this;
  }

  static String comment(String type, String login, boolean ours, String body) {
    return """
    {"body": %s, "viewerDidAuthor": %b, "author": {"__typename": "%s", "login": "%s"}}\
    """
        .formatted(JSON.getNodeFactory().textNode(body), ours, type, login);
  }

  PullRequestAnswer moreThreadsAfter(String cursor) {
    ((ObjectNode) pullRequest.path("reviewThreads").path("pageInfo"))
        .put("hasNextPage", true)
        .put("endCursor", cursor);
    return this;
  }

  /// Only what a question for more threads asks for.
  PullRequestAnswer threadsOnly() {
    pullRequest.retain("reviewThreads");
    return withoutHead();
  }

  /// Only what a question for more contents asks for.
  PullRequestAnswer contentsOnly() {
    repository.remove("pullRequest");
    return withoutHead();
  }

  /// @param error JSON
  PullRequestAnswer error(String error) {
    answer.withArray("errors").add(GitHubWire.json(error));
    return this;
  }

  PullRequestAnswer noPullRequest() {
    repository.putNull("pullRequest");
    return this;
  }

  String json() {
    return answer.toString();
  }
}
