package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads our newest check run on a commit. The filter names the App, because anybody's workflow may
/// make a check run of our name.
final class OurCheckRun {
  private static final String ALIAS = "head";

  private static final String SELECTION =
      """
      head: object(%s: $head) {
        ... on Commit {
          checkSuites(first: 10, filterBy: $suites) {
            nodes {
              checkRuns(first: %d, filterBy: $runs) { nodes { databaseId externalId status } }
            }
          }
        }
      }
      """;

  private static final int FEW = 10;
  private static final int MOST = 100;

  private OurCheckRun() {}

  static void ask(RepositoryQuery query, String headSha, OptionalInt appId) {
    query.variable(ALIAS, "GitObjectID!", headSha).select(SELECTION.formatted("oid", FEW));
    filter(query, appId);
  }

  /// The same for the head of the default branch, whichever commit that is.
  static void askOfDefaultBranch(RepositoryQuery query, OptionalInt appId) {
    query.variable(ALIAS, "String!", "HEAD").select(SELECTION.formatted("expression", FEW));
    filter(query, appId);
  }

  /// Declares what tells our own suites and check runs from all others.
  static void filter(RepositoryQuery query, OptionalInt appId) {
    Map<String, Object> ours = ours(appId);
    Map<String, Object> newest = new LinkedHashMap<>(ours);
    newest.put("checkType", "LATEST");
    query.variable("suites", "CheckSuiteFilter!", ours).variable("runs", "CheckRunFilter!", newest);
  }

  private static Map<String, Object> ours(OptionalInt appId) {
    Map<String, Object> ours = new LinkedHashMap<>();
    appId.ifPresent(id -> ours.put("appId", id));
    ours.put("checkName", CheckRunDraft.NAME);
    return ours;
  }

  /// All of ours on a commit, the newest first. Nobody asks for as many as a hundred.
  static List<ExistingCheckRun> all(RepositoryClient client, OptionalInt appId, String commit) {
    Map<String, Object> ours = ours(appId);
    Map<String, Object> all = new LinkedHashMap<>(ours);
    all.put("checkType", "ALL");
    RepositoryQuery query =
        new RepositoryQuery(client.scope())
            .variable(ALIAS, "GitObjectID!", commit)
            .variable("suites", "CheckSuiteFilter!", ours)
            .variable("runs", "CheckRunFilter!", all)
            .select(SELECTION.formatted("oid", MOST));
    GraphQl graphQl = new GraphQl(client, Operation.READ_CHECK_RUN);
    GraphQl.Reply reply = graphQl.run(query.text(), query.variables());
    if (!reply.data().path("repository").isObject() || !reply.errors().isEmpty()) {
      throw graphQl.unavailable(reply);
    }
    return nodes(reply)
        .sorted(Comparator.comparingLong(OurCheckRun::number).reversed())
        .map(OurCheckRun::existing)
        .toList();
  }

  private static Stream<JsonNode> nodes(GraphQl.Reply reply) {
    JsonNode suites = reply.data().path("repository").path(ALIAS).path("checkSuites").path("nodes");
    return suites
        .valueStream()
        .flatMap(suite -> suite.path("checkRuns").path("nodes").valueStream());
  }

  static Optional<ExistingCheckRun> read(GraphQl.Reply reply) {
    return nodes(reply)
        .max(Comparator.comparingLong(OurCheckRun::number))
        .map(OurCheckRun::existing);
  }

  private static long number(JsonNode run) {
    return run.path("databaseId").asLong();
  }

  private static ExistingCheckRun existing(JsonNode run) {
    return new ExistingCheckRun(
        number(run),
        run.path("externalId").asText(""),
        run.path("status").asText().equals("COMPLETED"));
  }
}
