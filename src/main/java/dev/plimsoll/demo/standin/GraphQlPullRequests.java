package dev.plimsoll.demo.standin;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How GraphQL reads a pull request and its conversations, and resolves these.
final class GraphQlPullRequests {
  private final Forge forge;

  GraphQlPullRequests(Forge forge) {
    this.forge = forge;
  }

  void addTo(RuntimeWiring.Builder wiring) {
    wiring.type(pullRequest()).type(changedFile()).type(pullRequestCommit()).type(thread());
    wiring.type(comment("PullRequestReviewComment")).type(comment("IssueComment"));
    for (String type : List.of("Bot", "User")) {
      wiring.type(GraphQlTypes.<Account>type(type).field("login", Account::login).build());
    }
    wiring.type(
        TypeRuntimeWiring.newTypeWiring("Actor")
            .typeResolver(environment -> {
              Account account = Objects.requireNonNull(environment.getObject());
              return environment.getSchema().getObjectType(account.type());
            })
            .build());
  }

  private TypeRuntimeWiring pullRequest() {
    return GraphQlTypes.<PullRequest>type("PullRequest")
        .field("id", pullRequest -> "PR_" + pullRequest.number())
        .field("number", PullRequest::number)
        .field("title", PullRequest::title)
        .field("state", GraphQlPullRequests::stateOf)
        .field("closed", pullRequest -> !pullRequest.open())
        .field("merged", PullRequest::merged)
        .field("isDraft", PullRequest::draft)
        .field(
            "headRepository",
            pullRequest -> pullRequest.fork().isPresent() ? null : forge.repository())
        .field("headRefName", PullRequest::headBranch)
        .field("headRefOid", pullRequest -> pullRequest.head().sha())
        .field("baseRefName", PullRequest::baseBranch)
        .field("baseRefOid", pullRequest -> pullRequest.base().sha())
        .field("changedFiles", PullRequest::changedFiles)
        .field("updatedAt", pullRequest -> pullRequest.updatedAt().toString())
        .field("author", PullRequest::author)
        .fetched(
            "comments",
            GraphQlPage.<PullRequest, ReviewComment>fetcher((pull, env) -> pull.conversation()))
        .fetched("commits", GraphQlPage.<PullRequest, Commit>fetcher((pull, env) -> commits(pull)))
        .fetched(
            "files",
            GraphQlPage.<PullRequest, FileChange>fetcher((pull, env) -> pull.diff().changes()))
        .fetched(
            "reviewThreads",
            GraphQlPage.<PullRequest, ReviewThread>fetcher((pull, env) -> pull.threads()))
        .build();
  }

  static String stateOf(PullRequest pullRequest) {
    return pullRequest.merged() ? "MERGED" : pullRequest.open() ? "OPEN" : "CLOSED";
  }

  /// The commits that the base branch does not have, the oldest first.
  private static List<Commit> commits(PullRequest pullRequest) {
    List<Commit> commits = new ArrayList<>();
    Optional<Commit> at = Optional.of(pullRequest.head());
    while (at.isPresent() && !pullRequest.base().contains(at.get())) {
      commits.addFirst(at.get());
      at = at.get().parent();
    }
    return commits;
  }

  private static TypeRuntimeWiring pullRequestCommit() {
    return GraphQlTypes.<Commit>type("PullRequestCommit").field("commit", commit -> commit).build();
  }

  private static TypeRuntimeWiring changedFile() {
    return GraphQlTypes.<FileChange>type("PullRequestChangedFile")
        .field("path", FileChange::path)
        .field("changeType", change -> changeType(change.status()))
        .build();
  }

  private static String changeType(String status) {
    return status.equals("removed") ? "DELETED" : status.toUpperCase(Locale.ROOT);
  }

  private TypeRuntimeWiring thread() {
    return GraphQlTypes.<ReviewThread>type("PullRequestReviewThread")
        .field("id", ReviewThread::id)
        .field("isResolved", ReviewThread::resolved)
        .field("isOutdated", ReviewThread::outdated)
        .field("isCollapsed", thread -> thread.resolved() || thread.outdated())
        .field("viewerCanResolve", thread -> forge.resolvingAllowed() && !thread.resolved())
        .field("viewerCanReply", thread -> true)
        .field("resolvedBy", thread -> thread.resolver().orElse(null))
        .field("path", ReviewThread::path)
        .field("line", thread -> thread.lines().map(LineRange::last).orElse(null))
        .field("startLine", thread -> thread.lines().map(LineRange::first).orElse(null))
        .field("originalLine", thread -> thread.originalLines().last())
        .field("originalStartLine", thread -> thread.originalLines().first())
        .fetched(
            "comments",
            GraphQlPage.<ReviewThread, ReviewComment>fetcher((thread, env) -> thread.comments()))
        .build();
  }

  private TypeRuntimeWiring comment(String type) {
    return GraphQlTypes.<ReviewComment>type(type)
        .field("id", ReviewComment::nodeId)
        .field("databaseId", comment -> (int) comment.id())
        .field("body", ReviewComment::body)
        .field("viewerDidAuthor", comment -> comment.author().equals(forge.app().bot()))
        .field("minimizedReason", comment -> forge.hiddenAs(comment.nodeId()).orElse(null))
        .field("author", ReviewComment::author)
        .build();
  }

  /// Hides a comment, or shows it again; an App may do that with its own.
  DataFetcher<Object> hide(String field, boolean hides) {
    return environment -> {
      Map<String, Object> input = environment.getArgumentOrDefault("input", Map.of());
      forge.hide(String.valueOf(input.get("subjectId")), hides);
      return Map.of(field, Map.of("isMinimized", hides));
    };
  }

  /// Resolving needs the permission to write contents, as App owners find out late.
  DataFetcher<Object> resolve() {
    Account bot = forge.app().bot();
    return change(thread -> thread.asResolvedBy(bot));
  }

  DataFetcher<Object> unresolve() {
    return change(ReviewThread::asOpen);
  }

  private DataFetcher<Object> change(UnaryOperator<ReviewThread> effect) {
    return environment -> {
      Map<String, Object> input = environment.getArgumentOrDefault("input", Map.of());
      String id = String.valueOf(input.get("threadId"));
      Optional<PullRequest> pullRequest = forge.pullRequestOfThread(id);
      if (pullRequest.isEmpty()) {
        return GraphQlProblem.result(
            "NOT_FOUND",
            "Could not resolve to a node with the global id of '" + id + "'",
            environment);
      }
      if (!forge.resolvingAllowed()) {
        return GraphQlProblem.result(
            "FORBIDDEN", "Resource not accessible by integration", environment);
      }
      pullRequest.get().changeThread(id, effect);
      return Map.of("thread", pullRequest.get().thread(id).orElseThrow());
    };
  }
}
