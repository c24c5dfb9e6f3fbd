package dev.plimsoll.demo.standin;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A GitHub with one repository and one installed App, served on this machine only.
///
/// What a client asks for goes through HTTP; what people do at GitHub (push, open, commit
/// suggestions, answer) is done by calling the methods here.
public final class StandInGitHub implements AutoCloseable {
  private final Forge forge;
  private final HttpFront front;
  private final Api api;
  private final AccessTokens tokens;
  private final Deliveries deliveries;
  private final Changes changes = new Changes();
  private final Failures failures = new Failures();
  private volatile Gate gate = Gate.OPEN;
  private final List<LoggedRequest> log = new CopyOnWriteArrayList<>();

  private StandInGitHub(Forge forge, HttpFront front) {
    RestViews views = new RestViews(forge, front.address());
    this.forge = forge;
    this.front = front;
    this.tokens = new AccessTokens(forge);
    this.api = new Api(forge, tokens, views, front.address());
    this.deliveries = new Deliveries(forge, views);
  }

  /// Starts to listen on a free port of 127.0.0.1.
  public static StandInGitHub start(Repository repository, AppCredentials app, InstantSource clock)
      throws IOException {
    HttpFront front = HttpFront.bind();
    StandInGitHub gitHub = new StandInGitHub(new Forge(repository, app, clock), front);
    front.serve(gitHub::answer);
    return gitHub;
  }

  /// What to set as `GITHUB_API_URL`.
  public URI address() {
    return URI.create(front.address());
  }

  public Repository repository() {
    return forge.repository();
  }

  /// Lets somebody watch all requests from now on, and end their connections.
  public void behind(Gate newGate) {
    gate = newGate;
  }

  private Optional<Answer> answer(Request request) {
    Gate watcher = gate;
    if (!watcher.admits(LoggedRequest.of(request, 0, false))) {
      record(request, 0, false);
      return Optional.empty();
    }
    Instant began = forge.clock().instant();
    Optional<Answer> answer = happen(request);
    int status = answer.map(Answer::status).orElse(0);
    Duration took = Duration.between(began, forge.clock().instant());
    return watcher.releases(LoggedRequest.of(request, status, false), took)
        ? answer
        : Optional.empty();
  }

  private Optional<Answer> happen(Request request) {
    return changes.make(() -> {
      Optional<Failure> failure = failures.take(request);
      if (failure.isPresent() && !(failure.get() instanceof Failure.CutAfterEffect)) {
        return fail(request, failure.get());
      }
      Api.Outcome outcome = api.handle(request);
      boolean cut = failure.isPresent();
      record(request, cut ? 0 : outcome.answer().status(), outcome.unexpected());
      return cut ? Optional.empty() : Optional.of(outcome.answer());
    });
  }

  private Optional<Answer> fail(Request request, Failure failure) {
    if (failure instanceof Failure.Refused(int status, var headers, var message)) {
      Answer answer = Answer.error(status, message);
      record(request, status, false);
      return Optional.of(new Answer(status, headers, answer.body()));
    }
    record(request, 0, false);
    return Optional.empty();
  }

  private void record(Request request, int status, boolean unexpected) {
    log.add(LoggedRequest.of(request, status, unexpected));
  }

  /// Every request so far, in the order they were answered.
  public List<LoggedRequest> requests() {
    return List.copyOf(log);
  }

  /// Lets the next request of this method whose path holds `pathPart` go wrong.
  public void failNext(String method, String pathPart, Failure failure) {
    failures.plan(method, pathPart, failure);
  }

  /// Lets the next request that is meant go wrong.
  public void failNext(Predicate<LoggedRequest> meant, Failure failure) {
    failures.plan(meant, failure);
  }

  /// Whether the App may resolve threads: GitHub asks the permission to write contents for it.
  public void allowResolving(boolean allowed) {
    forge.resolvingAllowed(allowed);
  }

  /// Whether the installation has agreed that the App writes contents.
  public void allowCommitting(boolean allowed) {
    forge.committingAllowed(allowed);
    tokens.revokeAll();
  }

  /// Lets a person do as much as `admin`, `write` or `read` says.
  public void allow(String person, String permission) {
    forge.access(person, permission);
  }

  /// Says that the head of the pull request is in another repository.
  public void fromFork(PullRequest pullRequest) {
    pullRequest.fork("stranger");
  }

  /// Lets a person comment on the pull request itself.
  public ReviewComment comment(PullRequest pullRequest, String author, String body) {
    return changes.make(() -> {
      ReviewComment comment = new ReviewComment(forge.nextId(), new Account(author, false), body);
      pullRequest.add(comment);
      return comment;
    });
  }

  /// What the App said of a comment with a reaction.
  public Set<String> reactionsTo(long comment) {
    return forge.reactions().stream()
        .filter(reaction -> reaction.comment() == comment)
        .map(Forge.Reaction::content)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A new delivery about a comment on the pull request itself.
  public Delivery commented(String action, PullRequest pullRequest, ReviewComment comment) {
    return deliveries.comment(action, pullRequest, comment);
  }

  /// A new delivery about a comment in a thread.
  public Delivery commented(
      String action, PullRequest pullRequest, ReviewThread thread, ReviewComment comment) {
    return deliveries.comment(action, pullRequest, thread, comment);
  }

  /// A new delivery about a press on a button of a check run.
  public Delivery pressed(PullRequest pullRequest, CheckRun run, String button, String person) {
    return deliveries.button(pullRequest, run, button, person);
  }

  /// A new delivery about somebody's wish to have a check run made again.
  public Delivery rerequested(PullRequest pullRequest, CheckRun run, String person) {
    return deliveries.rerun(pullRequest, run, person);
  }

  /// A new delivery about a merge queue that waits for the check on a commit.
  public Delivery queued(PullRequest pullRequest, Commit head, Commit base) {
    return deliveries.mergeGroup(pullRequest, head, base);
  }

  public void revokeTokens() {
    tokens.revokeAll();
  }

  /// Waits until something is so, looking again at each change; false if it was not in time.
  public boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
    return changes.await(condition, limit);
  }

  /// Looks at several things while nothing changes.
  public <T> T still(Supplier<T> look) {
    return changes.make(look);
  }

  public Optional<PullRequest> pullRequest(int number) {
    return forge.pullRequest(number);
  }

  /// The check runs of a commit, the newest first.
  public List<CheckRun> checkRunsOn(Commit commit) {
    return forge.checkRunsOn(commit.sha());
  }

  public PullRequest open(int number, String title, String author, String head, String base) {
    return open(number, title, new Account(author, false), head, base);
  }

  public PullRequest open(int number, String title, Account author, String head, String base) {
    return changes.make(() -> {
      PullRequest opened =
          new PullRequest(
              forge.repository(), number, title, author, head, base, forge.clock().instant());
      forge.add(opened);
      return opened;
    });
  }

  /// What people do with a pull request besides pushing and talking.
  public Handling handling(PullRequest pullRequest) {
    return new Handling(forge, changes, pullRequest);
  }

  public void close(PullRequest pullRequest) {
    changes.make(() -> {
      pullRequest.open(false, forge.clock().instant());
      return pullRequest;
    });
  }

  public void draft(PullRequest pullRequest, boolean draft) {
    changes.make(() -> {
      pullRequest.draft(draft, forge.clock().instant());
      return pullRequest;
    });
  }

  /// Pushes a commit; the conversations of pull requests from that branch move along or become
  /// outdated.
  public Commit push(String branch, String message, FileTree tree) {
    return changes.make(() -> forge.push(branch, message, tree));
  }

  /// Commits the suggestions of these threads, all in one commit.
  ///
  /// @throws IllegalArgumentException where GitHub's button would refuse it
  public Commit commitSuggestions(PullRequest pullRequest, List<ReviewThread> threads) {
    FileTree changed = SuggestionBatch.apply(pullRequest.head().tree(), threads);
    return push(pullRequest.headBranch(), "Apply suggestions from code review", changed);
  }

  /// Lets a person answer in a conversation.
  public ReviewComment answer(
      PullRequest pullRequest, ReviewThread thread, String author, String body) {
    return changes.make(() -> {
      ReviewComment comment = new ReviewComment(forge.nextId(), new Account(author, false), body);
      pullRequest.changeThread(thread.id(), one -> one.answeredWith(comment));
      return comment;
    });
  }

  /// Lets a person resolve a conversation.
  public void resolve(PullRequest pullRequest, ReviewThread thread, String person) {
    changes.make(() -> {
      pullRequest.changeThread(thread.id(), one -> one.asResolvedBy(new Account(person, false)));
      return thread;
    });
  }

  /// A new `pull_request` delivery about the pull request as it is now.
  public Delivery delivery(String action, PullRequest pullRequest) {
    return deliveries.pullRequest(action, pullRequest);
  }

  /// A new `pull_request` delivery that says the base branch was another one before.
  public Delivery retargeted(PullRequest pullRequest, String formerBase) {
    return deliveries.retargeted(pullRequest, formerBase);
  }

  /// Signs a delivery and sends it to an App's webhook.
  ///
  /// @return the status that was answered
  public int send(Delivery delivery, URI webhook) throws IOException, InterruptedException {
    return deliveries.send(delivery, webhook);
  }

  /// Notes a delivery as one that was answered with a status, although it was not sent.
  public void answeredInOurPlace(Delivery delivery, int status) {
    forge.attempted(delivery, status);
  }

  /// Forgets all deliveries, as GitHub does after three days.
  public void forgetDeliveries() {
    forge.forgetAttempts();
  }

  /// Says where the App's webhook is.
  public void webhook(URI address) {
    forge.webhook(address.toString());
  }

  @Override
  public void close() {
    deliveries.close();
    front.close();
  }
}
