package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.RepositoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks many repositories at once when an open pull request of theirs changed last. The times that
/// GitHub has of a repository itself do not tell: a push to a fork does not touch them.
final class NewestChanges {
  private final GraphQl graphQl;

  NewestChanges(RepositoryClient client) {
    this.graphQl = new GraphQl(client, Operation.LIST_OPEN_PULL_REQUESTS);
  }

  /// Those that have one that changed after `since`. One that cannot be seen is left out.
  List<RepositoryRef> after(List<RepositoryRef> repositories, Instant since) {
    if (repositories.isEmpty()) {
      return List.of();
    }
    StringBuilder declarations = new StringBuilder();
    StringBuilder selections = new StringBuilder();
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < repositories.size(); i++) {
      String alias = alias(i);
      declarations.append("$owner%1$s: String!, $name%1$s: String!, ".formatted(alias));
      selections.append(newest(alias).indent(2));
      variables.put("owner" + alias, repositories.get(i).owner());
      variables.put("name" + alias, repositories.get(i).repository());
    }
    String document = "query PlimsollSweep(" + declarations + ") {\n" + selections + "}\n";
    return changed(graphQl.run(document, variables), repositories, since);
  }

  private static String newest(String alias) {
    return """
    %1$s: repository(owner: $owner%1$s, name: $name%1$s) {
      pullRequests(first: 1, states: OPEN, orderBy: {field: UPDATED_AT, direction: DESC}) {
        nodes { updatedAt }
      }
    }
    """
        .formatted(alias);
  }

  private static String alias(int index) {
    return "r" + index;
  }

  private List<RepositoryRef> changed(
      GraphQl.Reply reply, List<RepositoryRef> repositories, Instant since) {
    List<RepositoryRef> changed = new ArrayList<>();
    for (int i = 0; i < repositories.size(); i++) {
      JsonNode newest = reply.data().path(alias(i)).path("pullRequests").path("nodes");
      if (!newest.isArray() && !isClosed(reply, alias(i))) {
        throw graphQl.unavailable(reply);
      }
      if (newest.size() > 0
          && OpenPullRequests.instant(newest.path(0).path("updatedAt")).isAfter(since)) {
        changed.add(repositories.get(i));
      }
    }
    return changed;
  }

  private static boolean isClosed(GraphQl.Reply reply, String alias) {
    return reply.errors().stream()
        .anyMatch(
            error -> error.touches(List.of(alias)) && (error.isMissing() || error.isForbidden()));
  }
}
