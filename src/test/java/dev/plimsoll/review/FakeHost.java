package dev.plimsoll.review;

import dev.plimsoll.review.ChangedFile.Status;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.review.PullRequestState.Standing;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A host with one pull request: two trees of files, conversations and check runs. It can be told
/// to fail at a write, before or after it took effect, and what to refuse.
final class FakeHost implements Host {
  /// When the write that is to fail does so.
  enum Failure {
    BEFORE,
    AFTER,
    /// Nothing of the program runs any more.
    DEATH_BEFORE,
    DEATH_AFTER
  }

  /// What ends the program.
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death() {
      super("the program was reset");
    }
  }

  static final PullRequestRef PULL_REQUEST = new PullRequestRef(1, "octo", "harbour", 7);

  final List<String> writes = new ArrayList<>();
  final List<ReviewDraft> reviews = new ArrayList<>();
  final Map<String, ReviewThread> threads = new TreeMap<>();
  final Map<String, CheckRunDraft> checkRuns = new HashMap<>();
  final FakeMemory memory = new FakeMemory();
  final AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);
  final Map<Long, String> running = new TreeMap<>();
  Predicate<ReviewDraft.Comment> refusesComment = comment -> false;
  boolean refusesReviews;
  boolean refusesResolving;
  boolean refusesHiding;
  boolean tellsResolver = true;
  Duration slowness = Duration.ZERO;
  Standing standing = Standing.OPEN;
  ReviewThread.Rights rights = ReviewThread.Rights.ALL;
  boolean allFilesListed = true;
  private final Map<String, ChangedFile> special = new TreeMap<>();
  private Map<String, String> base = Map.of();
  private Map<String, String> head = Map.of();
  private String headSha = "0";
  private Map<String, SourceText> configuration = Map.of();
  private int begun;
  private int failingWrite = -1;
  private Failure failure = Failure.BEFORE;

  static FakeHost with(Map<String, String> base, Map<String, String> head) {
    FakeHost host = new FakeHost();
    host.base = Map.copyOf(base);
    host.push(head);
    return host;
  }

  /// A pull request that adds one file.
  static FakeHost adding(String path, String content) {
    return with(Map.of(), Map.of(path, content));
  }

  /// A pull request that changes one file.
  static FakeHost changing(String path, String before, String after) {
    return with(Map.of(path, before), Map.of(path, after));
  }

  /// What the base branch has in its configuration.
  FakeHost configured(String yaml) {
    configuration = Map.of(".plimsoll.yml", SourceText.of(yaml));
    return this;
  }

  void push(Map<String, String> tree) {
    head = Map.copyOf(tree);
    headSha = Integer.toString(Integer.parseInt(headSha) + 1);
  }

  /// Somebody forces the branch back to a commit that it had.
  void pushBack(Map<String, String> tree, String sha) {
    head = Map.copyOf(tree);
    headSha = sha;
  }

  /// A changed file that is told by hand.
  FakeHost and(ChangedFile file) {
    special.put(file.path(), file);
    return this;
  }

  /// Lets the write with this number, from 0, fail once.
  void failAt(int write, Failure when) {
    failingWrite = write;
    failure = when;
  }

  PullRequestState state() {
    Optional<ExistingCheckRun> checkRun = runsOn(headSha).stream().findFirst();
    return new PullRequestState(
        headSha,
        "main",
        standing,
        files(),
        allFilesListed,
        List.copyOf(threads.values()),
        checkRun,
        RepositoryView.unknown(),
        configuration);
  }

  private List<ExistingCheckRun> runsOn(String commit) {
    List<ExistingCheckRun> runs = new ArrayList<>();
    running.forEach((id, on) -> {
      if (on.equals(commit)) {
        runs.add(new ExistingCheckRun(id, "", false));
      }
    });
    Optional.ofNullable(checkRuns.get(commit))
        .ifPresent(run -> runs.add(new ExistingCheckRun(1, run.externalId(), true)));
    return runs;
  }

  private List<ChangedFile> files() {
    Map<String, ChangedFile> files = new TreeMap<>(special);
    TreeSet<String> paths = new TreeSet<>(base.keySet());
    paths.addAll(head.keySet());
    for (String path : paths) {
      String before = base.getOrDefault(path, "");
      String after = head.getOrDefault(path, "");
      if (!before.equals(after)) {
        files.put(path, file(path, before, after));
      }
    }
    return List.copyOf(files.values());
  }

  private ChangedFile file(String path, String before, String after) {
    Status status =
        !base.containsKey(path)
            ? Status.ADDED
            : !head.containsKey(path) ? Status.REMOVED : Status.MODIFIED;
    Content content =
        status == Status.REMOVED ? new Content.Absent() : new Content.Text(SourceText.of(after));
    return new ChangedFile(
        path,
        Optional.empty(),
        status,
        Optional.of(Patches.between(before, after)),
        content,
        new Content.NotRead());
  }

  ReviewThread thread(String id) {
    return Objects.requireNonNull(threads.get(id), id);
  }

  @Override
  public PullRequestState read(PullRequestRef pullRequest, Question question) {
    clock.updateAndGet(now -> now.plus(slowness));
    return state();
  }

  @Override
  public List<ThreadChange> change(PullRequestRef pullRequest, List<ThreadChange> changes) {
    List<ThreadChange> refused = new ArrayList<>();
    write(
        changes.stream().map(Wanted::change).collect(Collectors.joining(", ")),
        () -> changes.forEach(change -> change(change, refused)));
    return refused;
  }

  private void change(ThreadChange change, List<ThreadChange> refused) {
    boolean resolving =
        change.kind() == ThreadChange.Kind.RESOLVE || change.kind() == ThreadChange.Kind.REOPEN;
    if (resolving ? refusesResolving : refusesHiding) {
      refused.add(change);
      return;
    }
    threads.computeIfPresent(
        change.thread(), (id, thread) -> afterOurs(thread.after(change.kind())));
  }

  private ReviewThread afterOurs(ReviewThread thread) {
    boolean silent = thread.state() == ReviewThread.State.RESOLVED_BY_US && !tellsResolver;
    return silent ? in(thread, ReviewThread.State.RESOLVED, false) : thread;
  }

  @Override
  public List<ReviewDraft.Comment> post(PullRequestRef pullRequest, ReviewDraft review) {
    List<ReviewDraft.Comment> taken = new ArrayList<>(review.comments());
    write(
        "review",
        () -> {
          taken.removeIf(refusesComment);
          if (refusesReviews || taken.isEmpty()) {
            throw new HostRefusedException(422, "line is no part of the diff");
          }
          reviews.add(review);
          taken.forEach(this::begin);
        });
    return review.comments().stream().filter(refusesComment).toList();
  }

  @Override
  public long begin(PullRequestRef pullRequest, String headSha) {
    write("begin", () -> running.put(77L, headSha));
    return 77;
  }

  @Override
  public List<ExistingCheckRun> checkRuns(PullRequestRef pullRequest, String commit) {
    return runsOn(commit);
  }

  @Override
  public void post(PullRequestRef pullRequest, CheckRunDraft checkRun, Optional<Long> begun) {
    write(
        begun.map(id -> "complete " + id).orElse("check run"),
        () -> {
          begun.ifPresent(running::remove);
          checkRuns.put(checkRun.headSha(), checkRun);
        });
  }

  private void write(String name, Runnable effect) {
    boolean fails = writes.size() == failingWrite;
    writes.add(name);
    if (fails && failure == Failure.DEATH_BEFORE) {
      throw new Death();
    }
    if (fails && failure == Failure.BEFORE) {
      throw new HostUnavailableException("reset before " + name, Instant.EPOCH);
    }
    effect.run();
    if (fails && failure == Failure.DEATH_AFTER) {
      throw new Death();
    }
    if (fails) {
      throw new HostUnavailableException("reset after " + name, Instant.EPOCH);
    }
  }

  private void begin(ReviewDraft.Comment comment) {
    int number = ++begun;
    String id = "thread-" + number;
    threads.put(
        id,
        new ReviewThread(
            id,
            "comment-" + number,
            comment.path(),
            comment.body(),
            ReviewThread.State.OPEN,
            false,
            rights));
  }

  /// What people do to a thread.
  void people(String id, ReviewThread.State state, boolean answered) {
    threads.computeIfPresent(
        id,
        (same, thread) ->
            in(thread, answered && !thread.isOpen() ? thread.state() : state, answered));
  }

  /// A person resolves a thread that is open.
  void personResolves(String id) {
    threads.computeIfPresent(
        id,
        (same, thread) ->
            thread.isOpen()
                ? in(thread, ReviewThread.State.RESOLVED_BY_PERSON, thread.answered())
                : thread);
  }

  /// A person deletes our comment, and the thread with it.
  void delete(String id) {
    threads.remove(id);
  }

  private static ReviewThread in(ReviewThread thread, ReviewThread.State state, boolean answered) {
    return new ReviewThread(
        thread.id(),
        thread.commentId(),
        thread.path(),
        thread.body(),
        state,
        answered,
        thread.rights());
  }

  CheckRunDraft checkRun() {
    CheckRunDraft run = checkRuns.get(headSha);
    if (run == null) {
      throw new AssertionError("no check run on the head; writes: " + writes);
    }
    return run;
  }
}
