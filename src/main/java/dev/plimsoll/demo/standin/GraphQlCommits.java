package dev.plimsoll.demo.standin;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How GraphQL adds a commit to a branch.
final class GraphQlCommits {
  private final Forge forge;

  GraphQlCommits(Forge forge) {
    this.forge = forge;
  }

  DataFetcher<Object> create() {
    return this::create;
  }

  private Object create(DataFetchingEnvironment environment) {
    Map<String, Object> input = environment.getArgumentOrDefault("input", Map.of());
    Map<String, Object> branch = part(input, "branch");
    String repository = String.valueOf(branch.get("repositoryNameWithOwner"));
    String name = String.valueOf(branch.get("branchName"));
    Optional<Commit> tip = forge.repository().resolve("refs/heads/" + name);
    if (!repository.equalsIgnoreCase(forge.repository().fullName()) || tip.isEmpty()) {
      return GraphQlProblem.result(
          "NOT_FOUND", "No such branch: " + repository + ":" + name, environment);
    }
    if (!forge.committingAllowed()) {
      return GraphQlProblem.result(
          "FORBIDDEN", "Resource not accessible by integration", environment);
    }
    String expected = String.valueOf(input.get("expectedHeadOid"));
    if (!tip.get().sha().equals(expected)) {
      return GraphQlProblem.result(
          "STALE_DATA",
          "Expected branch to point to \"%s\" but it did not. Pull and try again."
              .formatted(expected),
          environment);
    }
    return Map.of("commit", commit(name, tip.get(), input));
  }

  private Commit commit(String branch, Commit tip, Map<String, Object> input) {
    FileTree tree = tip.tree();
    for (Map<String, Object> file : list(part(input, "fileChanges"), "additions")) {
      byte[] contents = Base64.getDecoder().decode(String.valueOf(file.get("contents")));
      tree = tree.with(String.valueOf(file.get("path")), Blob.of(contents));
    }
    for (Map<String, Object> file : list(part(input, "fileChanges"), "deletions")) {
      tree = tree.without(String.valueOf(file.get("path")));
    }
    Map<String, Object> message = part(input, "message");
    Object body = message.getOrDefault("body", "");
    return forge.push(branch, message.get("headline") + "\n\n" + body, tree);
  }

  @SuppressWarnings("unchecked") // GraphQL has held it against the schema
  private static Map<String, Object> part(Map<String, Object> whole, String name) {
    return (Map<String, Object>) whole.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked") // GraphQL has held it against the schema
  private static List<Map<String, Object>> list(Map<String, Object> whole, String name) {
    return (List<Map<String, Object>>) whole.getOrDefault(name, List.of());
  }
}
