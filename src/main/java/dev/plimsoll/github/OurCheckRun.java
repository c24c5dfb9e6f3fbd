package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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
              checkRuns(first: 10, filterBy: $runs) { nodes { databaseId externalId status } }
            }
          }
        }
      }
      """;

  private OurCheckRun() {}

  static void ask(RepositoryQuery query, String headSha, OptionalInt appId) {
    query.variable(ALIAS, "GitObjectID!", headSha).select(SELECTION.formatted("oid"));
    filter(query, appId);
  }

  /// The same for the head of the default branch, whichever commit that is.
  static void askOfDefaultBranch(RepositoryQuery query, OptionalInt appId) {
    query.variable(ALIAS, "String!", "HEAD").select(SELECTION.formatted("expression"));
    filter(query, appId);
  }

  /// Declares what tells our own suites and check runs from all others.
  static void filter(RepositoryQuery query, OptionalInt appId) {
    Map<String, Object> ours = new LinkedHashMap<>();
    appId.ifPresent(id -> ours.put("appId", id));
    ours.put("checkName", CheckRunDraft.NAME);
    Map<String, Object> newest = new LinkedHashMap<>(ours);
    newest.put("checkType", "LATEST");
    query.variable("suites", "CheckSuiteFilter!", ours).variable("runs", "CheckRunFilter!", newest);
  }

  static Optional<ExistingCheckRun> read(GraphQl.Reply reply) {
    JsonNode newest = null;
    JsonNode commit = reply.data().path("repository").path(ALIAS);
    for (JsonNode suite : commit.path("checkSuites").path("nodes")) {
      for (JsonNode run : suite.path("checkRuns").path("nodes")) {
        if (newest == null || number(run) > number(newest)) {
          newest = run;
        }
      }
    }
    return Optional.ofNullable(newest).map(OurCheckRun::existing);
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
