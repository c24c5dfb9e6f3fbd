package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.RepositoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Looks for open pull requests of one repository whose head has no completed check run of ours,
/// those that changed last first.
final class VerdictSearch {
  /// Each asks for a commit with its suites and runs: more would be too much for one answer.
  private static final int PAGE = 50;

  /// Far beyond any repository; an answer that never ends must not be followed for ever.
  private static final int MOST_PAGES = 400;

  private final GraphQl graphQl;
  private final RepositoryScope scope;
  private final OptionalInt appId;

  VerdictSearch(RepositoryClient client, RepositoryRef repository, OptionalInt appId) {
    this.graphQl = new GraphQl(client, Operation.LIST_OPEN_PULL_REQUESTS);
    this.scope = RepositoryScope.of(repository, Grant.SWEEP);
    this.appId = appId;
  }

  List<Integer> without(Instant since) {
    List<Integer> numbers = new ArrayList<>();
    String after = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode pullRequests = read(after);
      for (JsonNode open : pullRequests.path("nodes")) {
        if (!OpenPullRequests.instant(open.path("updatedAt")).isAfter(since)) {
          return numbers;
        }
        if (!hasVerdict(open)) {
          numbers.add(open.path("number").asInt());
        }
      }
      JsonNode info = pullRequests.path("pageInfo");
      after = info.path("endCursor").asText("");
      if (!info.path("hasNextPage").asBoolean() || after.isEmpty()) {
        break;
      }
    }
    return numbers;
  }

  private JsonNode read(String after) {
    String place = after.isEmpty() ? "" : ", after: $after";
    RepositoryQuery query = new RepositoryQuery(scope).select(open(place));
    OurCheckRun.filter(query, appId);
    if (!after.isEmpty()) {
      query.variable("after", "String!", after);
    }
    GraphQl.Reply reply = graphQl.run(query.text(), query.variables());
    JsonNode pullRequests = reply.data().path("repository").path("pullRequests");
    if (!pullRequests.isObject()) {
      boolean closed =
          reply.errors().stream().anyMatch(error -> error.isMissing() || error.isForbidden());
      throw closed ? new HostRefusedException(404, reply.complaint()) : graphQl.unavailable(reply);
    }
    return pullRequests;
  }

  private static String open(String place) {
    return """
    pullRequests(
      first: %d%s, states: OPEN, orderBy: {field: UPDATED_AT, direction: DESC}
    ) {
      nodes {
        number
        updatedAt
        headRefOid
        commits(last: 1) {
          nodes {
            commit {
              oid
              checkSuites(first: 5, filterBy: $suites) {
                nodes { checkRuns(first: 5, filterBy: $runs) { nodes { status conclusion } } }
              }
            }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    """
        .formatted(PAGE, place);
  }

  /// One that is not known for sure is taken for missing: a review finds out at no harm.
  private static boolean hasVerdict(JsonNode pullRequest) {
    JsonNode commit = pullRequest.path("commits").path("nodes").path(0).path("commit");
    if (!commit.path("oid").asText().equals(pullRequest.path("headRefOid").asText("-"))) {
      return false;
    }
    boolean completed = false;
    for (JsonNode suite : commit.path("checkSuites").path("nodes")) {
      for (JsonNode run : suite.path("checkRuns").path("nodes")) {
        if (!run.path("status").asText().equals("COMPLETED")) {
          return false;
        }
        completed |= !run.path("conclusion").asText().equals("CANCELLED");
      }
    }
    return completed;
  }
}
