package dev.plimsoll.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.app.Disturbance.Doubled;
import dev.plimsoll.app.Disturbance.FailedWrite;
import dev.plimsoll.app.Disturbance.Late;
import dev.plimsoll.demo.standin.Account;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.Handling;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Repository;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.StandInGitHub;
import dev.plimsoll.queue.WorkHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// One situation on a GitHub of its own, from what is given to where it ends.
final class SituationRun implements AutoCloseable {
  private static final int NUMBER = 7;
  private static final String MAIN = "main";
  private static final String WORK = "work";
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final EventDesk desk;
  private final Situation situation;
  private final Disturbance disturbance;
  private final StandInGitHub gitHub;
  private final WorkHandler handler;
  private final PullRequest pullRequest;
  private final List<Commit> heads = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<RuntimeException> faults = new ArrayList<>();

  SituationRun(EventDesk desk, Path data, Situation situation, Disturbance disturbance)
      throws IOException {
    this.desk = desk;
    this.situation = situation;
    this.disturbance = disturbance;
    // A name of its own, so that the queue never saw the pull request before.
    Repository repository = new Repository("tidewater", "harbour" + RUNS.incrementAndGet());
    JsonNode given = situation.given();
    FileTree base =
        SituationFiles.changed(
            FileTree.empty().with("README.md", "# Harbour\n"), given.path("base"));
    repository.commit(MAIN, "Begin", base);
    this.gitHub = StandInGitHub.start(repository, desk.app(), desk.clock());
    this.handler = handler(data);
    repository.branch(WORK, MAIN);
    gitHub.push(WORK, "Work", SituationFiles.changed(base, given.path("head")));
    String author = given.path("author").asText("mira");
    boolean bot = author.endsWith("[bot]");
    Account account = new Account(author.replace("[bot]", ""), bot);
    this.pullRequest = gitHub.open(NUMBER, "Work", account, WORK, MAIN);
    heads.add(pullRequest.head());
    prepare(given);
  }

  private void prepare(JsonNode given) {
    if (given.path("draft").asBoolean()) {
      gitHub.draft(pullRequest, true);
    }
    if (given.has("fork")) {
      handling().fromForkOf(given.path("fork").asText());
    }
    if (given.path("pending-review").asBoolean()) {
      handling().leavePendingReview();
    }
    if (given.path("refuse-resolving").asBoolean()) {
      gitHub.allowResolving(false);
    }
    given.path("fail").forEach(this::planFailure);
    if (disturbance instanceof FailedWrite(int number, Failure failure)) {
      AtomicInteger writes = new AtomicInteger();
      gitHub.failNext(asked -> asked.isWrite() && writes.incrementAndGet() == number, failure);
    }
  }

  private WorkHandler handler(Path data) {
    Map<String, String> environment = new HashMap<>();
    environment.put("GITHUB_APP_ID", String.valueOf(desk.app().appId()));
    environment.put("GITHUB_PRIVATE_KEY", desk.app().privateKeyPem());
    environment.put("GITHUB_WEBHOOK_SECRET", desk.app().webhookSecret());
    environment.put("GITHUB_API_URL", gitHub.address().toString());
    environment.put("PLIMSOLL_URL", "https://plimsoll.example");
    environment.put("PLIMSOLL_DATA", data.toString());
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Usable(Settings settings) ->
          new PullRequestReviews(desk.clock())
              .with(settings, settings.publicUrl().orElseThrow(), desk.queue());
      case SettingsResult.Rejected rejected -> throw new AssertionError(rejected.message());
    };
  }

  /// Lets everything happen.
  SituationRun play() throws IOException, InterruptedException {
    for (Situation.Event event : situation.events()) {
      desk.clock().move(Duration.ofSeconds(5));
      happen(event);
    }
    switch (disturbance) {
      case Doubled() -> {
        List<Delivery> again = new ArrayList<>(deliveries);
        Collections.shuffle(again, new Random(situation.name().hashCode()));
        for (Delivery delivery : again) {
          send(new Delivery(delivery.guid() + "-again", delivery.event(), delivery.body()));
        }
        settle();
      }
      case Late() -> {
        for (Delivery delivery : deliveries.reversed()) {
          send(delivery);
        }
        settle();
      }
      default -> {}
    }
    return this;
  }

  /// One more delivery about the same state.
  void lookAgain() throws IOException, InterruptedException {
    send(gitHub.delivery("synchronize", pullRequest));
    settle();
  }

  private void happen(Situation.Event event) throws IOException, InterruptedException {
    JsonNode details = event.details();
    switch (event.name()) {
      case "opened", "reopened" -> {
        handling().reopen();
        deliver(event.name());
      }
      case "again" -> deliver("synchronize");
      case "push" -> pushed(() -> gitHub.push(WORK, "More", changed(pullRequest.head(), details)));
      case "force-push" -> pushed(() -> handling().forcePush(changed(pullRequest.base(), details)));
      case "rebase" -> rebase(details);
      case "back-to" -> pushed(() -> handling().reset(heads.get(details.asInt() - 1)));
      case "base-moves" ->
          gitHub.push(MAIN, "Elsewhere", changed(gitHub.repository().tip(MAIN), details));
      case "retarget" -> retarget(details);
      case "commit" -> pushed(() -> gitHub.commitSuggestions(pullRequest, pullRequest.threads()));
      case "draft", "ready" -> {
        gitHub.draft(pullRequest, event.name().equals("draft"));
        deliver(event.name().equals("draft") ? "converted_to_draft" : "ready_for_review");
      }
      case "closed" -> {
        gitHub.close(pullRequest);
        deliver("closed");
      }
      case "merged" -> {
        handling().merge();
        deliver("closed");
      }
      case "fail" -> planFailure(details);
      case "refuse-resolving" -> gitHub.allowResolving(!details.asBoolean());
      case "tokens-revoked" -> gitHub.revokeTokens();
      default -> talk(event.name(), details);
    }
  }

  /// What people do in conversations; the App is told of none of it.
  private void talk(String what, JsonNode details) {
    ReviewThread thread = pullRequest.threads().get(details.asInt(1) - 1);
    switch (what) {
      case "answer" -> gitHub.answer(pullRequest, thread, "noor", "We need it like that.");
      case "resolve" -> gitHub.resolve(pullRequest, thread, "noor");
      case "unresolve" -> handling().unresolve(thread);
      case "delete" -> handling().delete(thread);
      default -> throw new IllegalArgumentException("no such event: " + what);
    }
  }

  private void rebase(JsonNode details) throws IOException, InterruptedException {
    gitHub.push(MAIN, "Elsewhere", changed(gitHub.repository().tip(MAIN), details.path("base")));
    pushed(() -> handling().forcePush(changed(pullRequest.base(), details.path("head"))));
  }

  private void retarget(JsonNode details) throws IOException, InterruptedException {
    gitHub.repository().branch("release", MAIN);
    gitHub.push("release", "Release", changed(gitHub.repository().tip("release"), details));
    handling().retarget("release");
    keep(gitHub.retargeted(pullRequest, MAIN));
  }

  private static FileTree changed(Commit commit, JsonNode changes) {
    return SituationFiles.changed(commit.tree(), changes);
  }

  private void pushed(Runnable push) throws IOException, InterruptedException {
    push.run();
    heads.add(pullRequest.head());
    deliver("synchronize");
  }

  private void deliver(String action) throws IOException, InterruptedException {
    keep(gitHub.delivery(action, pullRequest));
  }

  private void keep(Delivery delivery) throws IOException, InterruptedException {
    deliveries.add(delivery);
    if (disturbance instanceof Late) {
      return;
    }
    send(delivery);
    if (disturbance instanceof Doubled) {
      send(delivery);
    }
    settle();
  }

  private void send(Delivery delivery) throws IOException, InterruptedException {
    int status = gitHub.send(delivery, desk.webhook());
    if (status / 100 != 2) {
      throw new AssertionError("the delivery was answered with " + status);
    }
  }

  private void settle() {
    faults.addAll(desk.settle(handler));
  }

  private Handling handling() {
    return gitHub.handling(pullRequest);
  }

  private void planFailure(JsonNode failure) {
    for (int i = 0; i < failure.path("times").asInt(1); i++) {
      PlannedFailure.of(failure).plan(gitHub, desk.clock());
    }
  }

  StandInGitHub gitHub() {
    return gitHub;
  }

  PullRequest pullRequest() {
    return pullRequest;
  }

  List<RuntimeException> faults() {
    return faults;
  }

  boolean isDisturbed() {
    return !(disturbance instanceof Disturbance.None);
  }

  long writes() {
    return gitHub.requests().stream().filter(LoggedRequest::isWrite).count();
  }

  @Override
  public void close() {
    gitHub.close();
  }
}
