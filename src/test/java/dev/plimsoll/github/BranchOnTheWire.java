package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.CHECK_RUNS;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.review.RepositoryRef;
import java.util.List;

/// What GitHub answers about a default branch.
final class BranchOnTheWire {
  static final RepositoryRef HARBOUR = new RepositoryRef(42, "acme", "harbour");
  static final String HEAD = "1".repeat(40);
  static final String TREE = "/repos/acme/harbour/git/trees/" + HEAD;
  static final String SARIFS = "/repos/acme/harbour/code-scanning/sarifs";
  static final String REPOSITORIES = "/installation/repositories";

  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode answer = JSON.createObjectNode();
  private final ObjectNode repository = answer.putObject("data").putObject("repository");
  private final ArrayNode checkRuns;

  private BranchOnTheWire() {
    repository.put("isArchived", false).put("isDisabled", false);
    repository
        .putObject("defaultBranchRef")
        .put("name", "main")
        .putObject("target")
        .put("oid", HEAD);
    checkRuns =
        repository
            .putObject("head")
            .putObject("checkSuites")
            .putArray("nodes")
            .addObject()
            .putObject("checkRuns")
            .putArray("nodes");
  }

  static BranchOnTheWire fresh() {
    return new BranchOnTheWire();
  }

  BranchOnTheWire archived() {
    repository.put("isArchived", true);
    return this;
  }

  BranchOnTheWire withoutCommit() {
    repository.putNull("defaultBranchRef").putNull("head");
    return this;
  }

  BranchOnTheWire checkRun(String externalId) {
    checkRuns
        .addObject()
        .put("databaseId", 9)
        .put("externalId", externalId)
        .put("status", "COMPLETED");
    return this;
  }

  /// The configuration at `.github/plimsoll.yml`.
  BranchOnTheWire configuration(String text) {
    repository.set("file0", blob(text));
    return this;
  }

  /// That of the organisation.
  BranchOnTheWire organisation(String text) {
    ObjectNode organisation = ((ObjectNode) answer.path("data")).putObject("organisation");
    organisation.set("own0", blob(text));
    for (int i = 1; i < 4; i++) {
      organisation.putNull("own" + i);
    }
    return this;
  }

  String json() {
    return answer.toString();
  }

  static String contents(String... texts) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode repository = answer.putObject("data").putObject("repository");
    for (int i = 0; i < texts.length; i++) {
      repository.set("file" + i, blob(texts[i]));
    }
    return answer.toString();
  }

  private static ObjectNode blob(String text) {
    return JSON.createObjectNode()
        .put("text", text)
        .put("isBinary", false)
        .put("isTruncated", false)
        .put("byteSize", text.length());
  }

  static String tree(String... paths) {
    ObjectNode answer = JSON.createObjectNode().put("sha", HEAD).put("truncated", false);
    ArrayNode items = answer.putArray("tree");
    for (String path : List.of(paths)) {
      items.addObject().put("path", path).put("mode", "100644").put("type", "blob").put("size", 40);
    }
    return answer.toString();
  }

  /// Everything else that is asked about branches.
  static void answers(GitHubWire github) {
    github.stub(get(urlPathEqualTo(TREE)).willReturn(okJson(tree("Dockerfile", "README.md"))));
    github.stub(post(SARIFS).willReturn(okJson("{\"id\": \"6c81cd8e\"}").withStatus(202)));
    github.stub(
        get(urlPathEqualTo(REPOSITORIES))
            .willReturn(okJson("{\"total_count\": 0, \"repositories\": []}")));
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}").withStatus(201)));
  }
}
