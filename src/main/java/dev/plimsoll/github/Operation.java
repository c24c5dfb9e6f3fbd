package dev.plimsoll.github;

import dev.plimsoll.github.Permission.Access;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything that is asked of GitHub in a repository's name, and what it takes. The installation
/// token is narrowed to the union of those that go together, and `app.yml` asks for no more.
enum Operation {
  FIND_REPOSITORY("POST", "/graphql", Permission.METADATA, Access.READ),
  LIST_FILES(
      "GET",
      "/repos/{owner}/{repo}/pulls/{pull_number}/files",
      Permission.PULL_REQUESTS,
      Access.READ),
  READ_PULL_REQUEST_AND_THREADS("POST", "/graphql", Permission.PULL_REQUESTS, Access.READ),
  READ_CONTENTS("POST", "/graphql", Permission.CONTENTS, Access.READ),
  READ_CHECK_RUN("POST", "/graphql", Permission.CHECKS, Access.READ),
  CHANGE_THREADS("POST", "/graphql", Permission.PULL_REQUESTS, Access.WRITE),
  CREATE_REVIEW(
      "POST",
      "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
      Permission.PULL_REQUESTS,
      Access.WRITE),
  LIST_REVIEWS(
      "GET",
      "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
      Permission.PULL_REQUESTS,
      Access.READ),
  DELETE_PENDING_REVIEW(
      "DELETE",
      "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}",
      Permission.PULL_REQUESTS,
      Access.WRITE),
  CREATE_CHECK_RUN("POST", "/repos/{owner}/{repo}/check-runs", Permission.CHECKS, Access.WRITE),
  UPDATE_CHECK_RUN(
      "PATCH", "/repos/{owner}/{repo}/check-runs/{check_run_id}", Permission.CHECKS, Access.WRITE),
  READ_ACCESS_OF_PERSON(
      "GET",
      "/repos/{owner}/{repo}/collaborators/{username}/permission",
      Permission.METADATA,
      Access.READ),
  READ_THREAD_START(
      "GET",
      "/repos/{owner}/{repo}/pulls/comments/{comment_id}",
      Permission.PULL_REQUESTS,
      Access.READ),
  ANSWER(
      "POST",
      "/repos/{owner}/{repo}/issues/{issue_number}/comments",
      Permission.PULL_REQUESTS,
      Access.WRITE),
  ANSWER_IN_THREAD(
      "POST",
      "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
      Permission.PULL_REQUESTS,
      Access.WRITE),
  REACT(
      "POST",
      "/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
      Permission.PULL_REQUESTS,
      Access.WRITE),
  REACT_IN_THREAD(
      "POST",
      "/repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",
      Permission.PULL_REQUESTS,
      Access.WRITE),
  COMMIT_FIXES("POST", "/graphql", Permission.CONTENTS, Access.WRITE),
  COMPARE_FOR_MERGE_QUEUE(
      "GET", "/repos/{owner}/{repo}/compare/{basehead}", Permission.CONTENTS, Access.READ),
  LIST_TREE("GET", "/repos/{owner}/{repo}/git/trees/{tree_sha}", Permission.CONTENTS, Access.READ),
  UPLOAD_RESULTS(
      "POST",
      "/repos/{owner}/{repo}/code-scanning/sarifs",
      Permission.SECURITY_EVENTS,
      Access.WRITE,
      Grant.CODE_SCANNING),
  LIST_REPOSITORIES(
      "GET", "/installation/repositories", Permission.METADATA, Access.READ, Grant.LISTING),
  LIST_REPOSITORIES_TO_SWEEP(
      "GET", "/installation/repositories", Permission.METADATA, Access.READ, Grant.SWEEP),
  LIST_OPEN_PULL_REQUESTS("POST", "/graphql", Permission.PULL_REQUESTS, Access.READ, Grant.SWEEP),
  READ_HEAD_COMMITS("POST", "/graphql", Permission.CONTENTS, Access.READ, Grant.SWEEP),
  READ_CHECK_RUNS_OF_HEADS("POST", "/graphql", Permission.CHECKS, Access.READ, Grant.SWEEP);

  private final String method;
  private final String path;
  private final Permission permission;
  private final Access access;
  private final Grant grant;

  Operation(String method, String path, Permission permission, Access access) {
    this(method, path, permission, access, Grant.REVIEW);
  }

  Operation(String method, String path, Permission permission, Access access, Grant grant) {
    this.grant = grant;
    this.method = method;
    this.path = path;
    this.permission = permission;
    this.access = access;
  }

  boolean writes() {
    return access == Access.WRITE;
  }

  String method() {
    return method;
  }

  /// As GitHub's description of its interface has it.
  String path() {
    return path;
  }

  /// The least that allows all operations, in GitHub's words: `checks` to `write`.
  static Map<String, String> permissions() {
    return permissions(Arrays.asList(values()));
  }

  /// The least that allows the operations of a grant.
  static Map<String, String> permissions(Grant grant) {
    return permissions(
        Arrays.stream(values()).filter(operation -> operation.grant == grant).toList());
  }

  /// What a review takes, without what only commits need: an installation may not have agreed to
  /// that yet.
  static Map<String, String> permissionsWithoutCommits() {
    return permissions(
        Arrays.stream(values())
            .filter(operation -> operation.grant == Grant.REVIEW && operation != COMMIT_FIXES)
            .toList());
  }

  private static Map<String, String> permissions(List<Operation> operations) {
    Map<Permission, Access> needed = new TreeMap<>();
    for (Operation operation : operations) {
      needed.merge(
          operation.permission,
          operation.access,
          (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
    Map<String, String> words = new TreeMap<>();
    needed.forEach((permission, access) -> words.put(permission.key(), access.key()));
    return words;
  }
}
