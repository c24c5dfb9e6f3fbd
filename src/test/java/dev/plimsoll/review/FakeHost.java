package dev.plimsoll.review;

import dev.plimsoll.review.ChangedFile.Status;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.text.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A host with one pull request: two trees of files, conversations and check runs. It can be told
/// to fail at a write, before or after it took effect, and what to refuse.
final class FakeHost implements Host {
  /// When the write that is to fail does so.
  enum Failure {
    BEFORE,
    AFTER
  }

  static final PullRequestRef PULL_REQUEST = new PullRequestRef(1, "octo", "harbour", 7);

  final List<String> writes = new ArrayList<>();
  final List<ReviewDraft> reviews = new ArrayList<>();
  final Map<String, ReviewThread> threads = new TreeMap<>();
  final Map<String, CheckRunDraft> checkRuns = new HashMap<>();
  boolean refusesReviews;
  boolean refusesResolving;
  boolean open = true;
  boolean allFilesListed = true;
  private final Map<String, ChangedFile> special = new TreeMap<>();
  private Map<String, String> base = Map.of();
  private Map<String, String> head = Map.of();
  private String headSha = "0";
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

  void push(Map<String, String> tree) {
    head = Map.copyOf(tree);
    headSha = Integer.toString(Integer.parseInt(headSha) + 1);
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
    Optional<ExistingCheckRun> checkRun =
        Optional.ofNullable(checkRuns.get(headSha))
            .map(run -> new ExistingCheckRun(run.externalId(), true));
    return new PullRequestState(
        headSha, open, files(), allFilesListed, List.copyOf(threads.values()), checkRun);
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

  @Override
  public PullRequestState read(
      PullRequestRef pullRequest, Optional<RevisionHint> hint, Predicate<String> relevant) {
    return state();
  }

  @Override
  public List<String> resolve(PullRequestRef pullRequest, List<String> threadIds) {
    List<String> refused = new ArrayList<>();
    write(
        "resolve " + String.join(" ", threadIds),
        () -> {
          if (refusesResolving) {
            refused.addAll(threadIds);
          } else {
            threadIds.forEach(id -> change(id, true, false));
          }
        });
    return refused;
  }

  @Override
  public void post(PullRequestRef pullRequest, ReviewDraft review) {
    write(
        "review",
        () -> {
          if (refusesReviews) {
            throw new HostRefusedException(422, "line is no part of the diff");
          }
          reviews.add(review);
          review.comments().forEach(this::begin);
        });
  }

  @Override
  public void post(PullRequestRef pullRequest, CheckRunDraft checkRun) {
    write("check run", () -> checkRuns.put(checkRun.headSha(), checkRun));
  }

  private void write(String name, Runnable effect) {
    boolean fails = writes.size() == failingWrite;
    writes.add(name);
    if (fails && failure == Failure.BEFORE) {
      throw new HostUnavailableException("reset before " + name, Instant.EPOCH);
    }
    effect.run();
    if (fails) {
      throw new HostUnavailableException("reset after " + name, Instant.EPOCH);
    }
  }

  private void begin(ReviewDraft.Comment comment) {
    String id = "thread-" + (threads.size() + 1);
    threads.put(id, new ReviewThread(id, comment.path(), comment.body(), false, false, true));
  }

  /// What people do to a thread.
  void change(String id, boolean resolved, boolean answered) {
    threads.computeIfPresent(
        id,
        (same, thread) ->
            new ReviewThread(
                id, thread.path(), thread.body(), resolved, answered, thread.resolvable()));
  }

  CheckRunDraft checkRun() {
    CheckRunDraft run = checkRuns.get(headSha);
    if (run == null) {
      throw new AssertionError("no check run on the head; writes: " + writes);
    }
    return run;
  }
}
