package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Things as REST answers and deliveries show them.
final class RestViews {
  private final Forge forge;
  private final String api;

  RestViews(Forge forge, String api) {
    this.forge = forge;
    this.api = api;
  }

  ObjectNode account(Account account) {
    return Json.object()
        .put("login", account.shownLogin())
        .put("id", account.id())
        .put("type", account.type())
        .put("site_admin", false);
  }

  ObjectNode repository() {
    Repository repository = forge.repository();
    ObjectNode view =
        Json.object()
            .put("id", repository.id())
            .put("node_id", "R_" + repository.id())
            .put("name", repository.name())
            .put("full_name", repository.fullName())
            .put("private", true)
            .put("fork", false)
            .put("archived", false)
            .put("default_branch", "main")
            .put("url", repositoryUrl());
    view.set("owner", account(new Account(repository.owner(), false)));
    return view;
  }

  ObjectNode pullRequest(PullRequest pullRequest) {
    ObjectNode view =
        Json.object()
            .put("id", 1_000_000_000L + pullRequest.number())
            .put("node_id", "PR_" + pullRequest.number())
            .put("number", pullRequest.number())
            .put("state", pullRequest.open() ? "open" : "closed")
            .put("locked", false)
            .put("title", pullRequest.title())
            .put("draft", pullRequest.draft())
            .put("merged", pullRequest.merged())
            .put("changed_files", pullRequest.changedFiles())
            .put("updated_at", pullRequest.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("url", repositoryUrl() + "/pulls/" + pullRequest.number());
    view.set("user", account(pullRequest.author()));
    view.set("head", head(pullRequest));
    view.set("base", side(pullRequest.baseBranch(), pullRequest.base()));
    return view;
  }

  private ObjectNode head(PullRequest pullRequest) {
    ObjectNode view = side(pullRequest.headBranch(), pullRequest.head());
    pullRequest
        .fork()
        .ifPresent(owner -> {
          ObjectNode fork = repository().put("id", 1L).put("fork", true);
          fork.put("full_name", owner + "/" + forge.repository().name());
          fork.set("owner", account(new Account(owner, false)));
          view.put("label", owner + ":" + pullRequest.headBranch()).set("repo", fork);
        });
    return view;
  }

  private ObjectNode side(String branch, Commit tip) {
    String owner = forge.repository().owner();
    ObjectNode view =
        Json.object().put("label", owner + ":" + branch).put("ref", branch).put("sha", tip.sha());
    view.set("user", account(new Account(owner, false)));
    view.set("repo", repository());
    return view;
  }

  ObjectNode file(FileChange change, Commit head) {
    Optional<Patch> patch = change.patch();
    int additions = patch.map(Patch::additions).orElse(0);
    int deletions = patch.map(Patch::deletions).orElse(0);
    String web = "https://github.example/" + forge.repository().fullName();
    String at = head.sha() + "/" + encoded(change.path());
    ObjectNode view =
        Json.object()
            .put("sha", change.blob().sha())
            .put("filename", change.path())
            .put("status", change.status())
            .put("additions", additions)
            .put("deletions", deletions)
            .put("changes", additions + deletions)
            .put("blob_url", web + "/blob/" + at)
            .put("raw_url", web + "/raw/" + at)
            .put(
                "contents_url",
                repositoryUrl() + "/contents/" + encoded(change.path()) + "?ref=" + head.sha());
    change.previousPath().ifPresent(path -> view.put("previous_filename", path));
    patch.ifPresent(text -> view.put("patch", text.text()));
    return view;
  }

  ObjectNode review(PullRequest pullRequest, Review review) {
    ObjectNode view =
        Json.object()
            .put("id", review.id())
            .put("node_id", "PRR_" + review.id())
            .put("body", review.body())
            .put("state", review.state())
            .put("commit_id", review.commitId())
            .put("submitted_at", review.submittedAt().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("author_association", "NONE")
            .put("pull_request_url", repositoryUrl() + "/pulls/" + pullRequest.number())
            .put("html_url", pullRequestPage(pullRequest) + "#pullrequestreview-" + review.id());
    view.set("user", account(review.author()));
    return view;
  }

  ObjectNode checkRun(CheckRun run) {
    ObjectNode view =
        Json.object()
            .put("id", run.id())
            .put("node_id", "CR_" + run.id())
            .put("name", run.name())
            .put("head_sha", run.headSha())
            .put("status", run.status())
            .put("conclusion", run.conclusion().orElse(null))
            .put("external_id", run.externalId().orElse(""))
            .put("url", repositoryUrl() + "/check-runs/" + run.id())
            .put("started_at", run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    view.putObject("output")
        .put("title", run.title().orElse(null))
        .put("summary", run.summary().orElse(null))
        .put("text", run.text().orElse(null))
        .put("annotations_count", run.annotations().size());
    view.putObject("app").put("id", forge.app().appId()).put("slug", forge.app().slug());
    view.putArray("pull_requests");
    return view;
  }

  ObjectNode comment(ReviewComment comment) {
    ObjectNode view = Json.object().put("id", comment.id()).put("body", comment.body());
    view.set("user", account(comment.author()));
    return view;
  }

  ObjectNode comment(ReviewComment comment, ReviewThread thread) {
    ObjectNode view = comment(comment).put("path", thread.path());
    long first = thread.firstComment().id();
    return first == comment.id() ? view : view.put("in_reply_to_id", first);
  }

  String pullRequestPage(PullRequest pullRequest) {
    return "https://github.example/"
        + forge.repository().fullName()
        + "/pull/"
        + pullRequest.number();
  }

  private String repositoryUrl() {
    return api + "/repos/" + forge.repository().fullName();
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
