package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/// Writes, signs and sends deliveries.
final class Deliveries implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Forge forge;
  private final RestViews views;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Deliveries(Forge forge, RestViews views) {
    this.forge = forge;
    this.views = views;
  }

  /// A new `pull_request` delivery.
  Delivery pullRequest(String action, PullRequest pullRequest) {
    return delivery("pull_request", payload(action, pullRequest), pullRequest.author());
  }

  Delivery retargeted(PullRequest pullRequest, String formerBase) {
    ObjectNode payload = payload("edited", pullRequest);
    payload.putObject("changes").putObject("base").putObject("ref").put("from", formerBase);
    return delivery("pull_request", payload, pullRequest.author());
  }

  private ObjectNode payload(String action, PullRequest pullRequest) {
    ObjectNode payload = Json.object().put("action", action).put("number", pullRequest.number());
    payload.set("pull_request", views.pullRequest(pullRequest));
    if (action.equals("synchronize")) {
      pullRequest.head().parent().ifPresent(before -> payload.put("before", before.sha()));
      payload.put("after", pullRequest.head().sha());
    }
    return payload;
  }

  private Delivery delivery(String event, ObjectNode payload, Account sender) {
    payload.set("repository", views.repository());
    payload
        .putObject("installation")
        .put("id", forge.app().installationId())
        .put("node_id", "MDIzOk" + forge.app().installationId());
    payload.set("sender", views.account(sender));
    return new Delivery(UUID.randomUUID().toString(), event, Json.write(payload));
  }

  Delivery comment(String action, PullRequest pullRequest, ReviewComment comment) {
    ObjectNode payload = Json.object().put("action", action);
    payload
        .putObject("issue")
        .put("number", pullRequest.number())
        .putObject("pull_request")
        .put("url", "https://github.example/pull");
    payload.set("comment", views.comment(comment));
    return delivery("issue_comment", payload, comment.author());
  }

  Delivery comment(
      String action, PullRequest pullRequest, ReviewThread thread, ReviewComment comment) {
    ObjectNode payload = Json.object().put("action", action);
    payload.set("pull_request", views.pullRequest(pullRequest));
    payload.set("comment", views.comment(comment, thread));
    return delivery("pull_request_review_comment", payload, comment.author());
  }

  Delivery button(PullRequest pullRequest, CheckRun run, String button, String person) {
    ObjectNode payload = checkRun("requested_action", pullRequest, run);
    payload.putObject("requested_action").put("identifier", button);
    return delivery("check_run", payload, new Account(person, false));
  }

  Delivery rerun(PullRequest pullRequest, CheckRun run, String person) {
    return delivery(
        "check_run", checkRun("rerequested", pullRequest, run), new Account(person, false));
  }

  private ObjectNode checkRun(String action, PullRequest pullRequest, CheckRun run) {
    ObjectNode payload = Json.object().put("action", action);
    ObjectNode view = views.checkRun(run);
    ObjectNode listed = view.withArray("pull_requests").addObject();
    listed.put("number", pullRequest.number());
    listed.putObject("base").putObject("repo").put("id", forge.repository().id());
    payload.set("check_run", view);
    return payload;
  }

  Delivery mergeGroup(PullRequest pullRequest, Commit head, Commit base) {
    ObjectNode payload = Json.object().put("action", "checks_requested");
    payload
        .putObject("merge_group")
        .put("head_sha", head.sha())
        .put(
            "head_ref",
            "refs/heads/gh-readonly-queue/%s/pr-%d-%s"
                .formatted(pullRequest.baseBranch(), pullRequest.number(), base.sha()))
        .put("base_sha", base.sha())
        .put("base_ref", "refs/heads/" + pullRequest.baseBranch());
    return delivery("merge_group", payload, pullRequest.author());
  }

  /// Sends a delivery.
  ///
  /// @return the status that was answered
  int send(Delivery delivery, URI webhook) throws IOException, InterruptedException {
    AppCredentials app = forge.app();
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .timeout(PATIENCE)
            .header("User-Agent", "GitHub-Hookshot/5d1f0a7")
            .header("Accept", "*/*")
            .header("Content-Type", "application/json")
            .header("X-GitHub-Delivery", delivery.guid())
            .header("X-GitHub-Event", delivery.event())
            .header("X-GitHub-Hook-ID", "521000042")
            .header("X-GitHub-Hook-Installation-Target-ID", String.valueOf(app.appId()))
            .header("X-GitHub-Hook-Installation-Target-Type", "integration")
            .header("X-Hub-Signature-256", delivery.signature(forge.webhookSecret()))
            .POST(BodyPublishers.ofString(delivery.body()))
            .build();
    int status = 0;
    try {
      status = client.send(request, BodyHandlers.discarding()).statusCode();
    } finally {
      forge.attempted(delivery, status);
    }
    return status;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
