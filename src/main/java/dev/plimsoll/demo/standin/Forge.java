package dev.plimsoll.demo.standin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;

/// Everything the stand-in remembers.
final class Forge {
  private final Repository repository;
  private final AppCredentials app;
  private final InstantSource clock;
  private final Map<Integer, PullRequest> pullRequests = new ConcurrentSkipListMap<>();
  private final List<CheckRun> checkRuns = new CopyOnWriteArrayList<>();
  private final AtomicLong lastId = new AtomicLong(1_400_000_000L);
  private final Map<String, String> access = new ConcurrentHashMap<>();
  private final Set<Reaction> reactions = ConcurrentHashMap.newKeySet();
  private final Map<String, String> hidden = new ConcurrentHashMap<>();
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private volatile String webhook = "https://plimsoll.example/api/github/webhooks";
  private volatile String webhookSecret;
  private volatile boolean resolvingAllowed = true;
  private volatile boolean committingAllowed = true;

  Forge(Repository repository, AppCredentials app, InstantSource clock) {
    this.repository = repository;
    this.app = app;
    this.webhookSecret = app.webhookSecret();
    this.clock = clock;
  }

  Repository repository() {
    return repository;
  }

  AppCredentials app() {
    return app;
  }

  InstantSource clock() {
    return clock;
  }

  /// The tries to deliver, the newest first.
  List<Attempt> attempts() {
    return new ArrayList<>(attempts).reversed();
  }

  void attempted(Delivery delivery, int status) {
    boolean again =
        attempts.stream().anyMatch(before -> before.delivery().guid().equals(delivery.guid()));
    attempts.add(new Attempt(nextId(), delivery, clock.instant(), status, again));
  }

  void forgetAttempts() {
    attempts.clear();
  }

  String webhook() {
    return webhook;
  }

  void webhook(String address) {
    webhook = address;
  }

  /// What deliveries are signed with.
  String webhookSecret() {
    return webhookSecret;
  }

  void webhookSecret(String secret) {
    webhookSecret = secret;
  }

  long nextId() {
    return lastId.incrementAndGet();
  }

  void add(PullRequest pullRequest) {
    pullRequests.put(pullRequest.number(), pullRequest);
  }

  List<PullRequest> pullRequests() {
    return List.copyOf(pullRequests.values());
  }

  Optional<PullRequest> pullRequest(int number) {
    return Optional.ofNullable(pullRequests.get(number));
  }

  /// The pull request that a path with `owner`, `repo` and `number` names.
  Optional<PullRequest> pullRequest(Matcher path) {
    return holds(path) ? pullRequest(number(path.group("number"))) : Optional.empty();
  }

  /// Whether a path's `owner` and `repo` name our repository.
  boolean holds(Matcher path) {
    return holds(path.group("owner"), path.group("repo"));
  }

  boolean holds(String owner, String name) {
    return (owner + "/" + name).equalsIgnoreCase(repository.fullName());
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  Optional<PullRequest> pullRequestOfThread(String threadId) {
    return pullRequests.values().stream()
        .filter(pullRequest -> pullRequest.thread(threadId).isPresent())
        .findFirst();
  }

  List<CheckRun> checkRuns() {
    return List.copyOf(checkRuns);
  }

  /// The check runs of a commit, the newest first, as GitHub lists them.
  List<CheckRun> checkRunsOn(String sha) {
    List<CheckRun> found =
        new ArrayList<>(checkRuns.stream().filter(run -> run.headSha().equals(sha)).toList());
    return found.reversed();
  }

  void put(CheckRun run) {
    checkRuns.removeIf(old -> old.id() == run.id());
    checkRuns.add(run);
  }

  /// A reaction of the App.
  ///
  /// @param comment the number of the comment
  record Reaction(long comment, String content) {}

  /// Whether it was not there before.
  boolean add(Reaction reaction) {
    return reactions.add(reaction);
  }

  Set<Reaction> reactions() {
    return Set.copyOf(reactions);
  }

  /// What a person may do: admin, write, read or none.
  String accessOf(String login) {
    return access.getOrDefault(login, "none");
  }

  void access(String login, String permission) {
    access.put(login, permission);
  }

  /// A commit on a branch; the conversations of pull requests from there move along or become
  /// outdated.
  Commit push(String branch, String message, FileTree tree) {
    Commit before = repository.tip(branch);
    Commit pushed = repository.commit(branch, message, tree);
    pullRequests().stream()
        .filter(pullRequest -> pullRequest.headBranch().equals(branch))
        .forEach(pullRequest -> pullRequest.pushed(before, clock.instant()));
    return pushed;
  }

  boolean committingAllowed() {
    return committingAllowed;
  }

  void committingAllowed(boolean allowed) {
    committingAllowed = allowed;
  }

  /// Hides a comment, by its global id, or shows it again.
  void hide(String comment, boolean hides) {
    if (hides) {
      hidden.put(comment, "resolved");
    } else {
      hidden.remove(comment);
    }
  }

  Optional<String> hiddenAs(String comment) {
    return Optional.ofNullable(hidden.get(comment));
  }

  boolean resolvingAllowed() {
    return resolvingAllowed;
  }

  void resolvingAllowed(boolean allowed) {
    resolvingAllowed = allowed;
  }
}
