package dev.plimsoll.github.judge;

import java.util.ArrayList;
import java.util.List;

/// Says what GitHub would not take about a request: by its OpenAPI description, by its GraphQL
/// schema, and by the rules that neither holds.
public final class WireJudge {
  private final RestJudge rest = new RestJudge(GitHubDescriptions.openApi());
  private final GraphQlJudge graphQl = new GraphQlJudge(GitHubDescriptions.graphQl());

  private WireJudge() {}

  /// Skips the calling test where GitHub's descriptions are not here.
  public static WireJudge assumeHere() {
    GitHubDescriptions.assumeHere();
    return new WireJudge();
  }

  /// Empty for a request that GitHub takes.
  public List<String> objections(RecordedRequest request) {
    if (request.isGraphQl()) {
      return graphQl.objections(request);
    }
    List<String> objections = new ArrayList<>(rest.objections(request));
    if (objections.isEmpty()) {
      objections.addAll(UnwrittenRules.objections(request));
    }
    return objections;
  }

  /// What GitHub would not answer to such a request with this status; empty if it might.
  public List<String> objectionsToAnswer(RecordedRequest request, int status, String body) {
    return rest.objectionsToAnswer(request, status, body);
  }

  /// All objections to all requests, each with the request that it is about.
  public List<String> objections(List<RecordedRequest> requests) {
    return requests.stream()
        .flatMap(
            request -> objections(request).stream().map(objection -> request + ": " + objection))
        .toList();
  }
}
