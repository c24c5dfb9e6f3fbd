package dev.plimsoll.github;

import dev.plimsoll.review.ChangedFile;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.RevisionHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads all that a plan is made from, and makes sure that it belongs together: the list of files,
/// their contents and the check run are of the head that the pull request has at that moment.
final class StateReader {
  private static final int ATTEMPTS = 3;

  private final Kohsuke kohsuke;
  private final SnapshotReader snapshots;
  private final RetryTimes times;
  private final Predicate<String> relevant;

  StateReader(
      Kohsuke kohsuke, SnapshotReader snapshots, RetryTimes times, Predicate<String> relevant) {
    this.kohsuke = kohsuke;
    this.snapshots = snapshots;
    this.times = times;
    this.relevant = relevant;
  }

  /// The hint, or the list itself, tells where to read; what the answer says decides whether that
  /// was right.
  PullRequestState read(Optional<RevisionHint> hint) {
    FileListing listing = FileListing.read(kohsuke);
    Optional<String> head = hint.map(RevisionHint::headSha).or(listing::head);
    Optional<String> base = hint.map(RevisionHint::baseSha);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Snapshot snapshot = snapshots.read(head, expressions(listing, head, base));
      boolean rightBase =
          base.filter(snapshot.baseSha()::equals).isPresent() || !readsBase(listing);
      boolean rightHead = head.filter(snapshot.headSha()::equals).isPresent();
      boolean rightList = listing.mayBeOf(snapshot.headSha());
      if (rightHead && rightBase && rightList) {
        return state(listing, snapshot);
      }
      head = Optional.of(snapshot.headSha());
      base = Optional.of(snapshot.baseSha());
      listing = listing.isOf(snapshot.headSha()) ? listing : FileListing.read(kohsuke);
    }
    throw new HostUnavailableException(
        "the pull request changes while it is read", times.afterMoves());
  }

  private List<String> expressions(
      FileListing listing, Optional<String> head, Optional<String> base) {
    List<String> expressions = new ArrayList<>();
    for (ListedFile file : listing.files()) {
      if (readsHead(file)) {
        head.ifPresent(commit -> expressions.add(at(commit, file.path())));
      }
      if (readsBase(file)) {
        base.ifPresent(commit -> expressions.add(at(commit, file.basePath())));
      }
    }
    return expressions;
  }

  private boolean readsHead(ListedFile file) {
    return file.inHead() && relevant.test(file.path());
  }

  private boolean readsBase(ListedFile file) {
    return file.needsBase() && relevant.test(file.path());
  }

  private boolean readsBase(FileListing listing) {
    return listing.files().stream().anyMatch(this::readsBase);
  }

  private static String at(String commit, String path) {
    return commit + ":" + path;
  }

  private PullRequestState state(FileListing listing, Snapshot snapshot) {
    return new PullRequestState(
        snapshot.headSha(),
        snapshot.open(),
        listing.files().stream().map(file -> changed(file, snapshot)).toList(),
        listing.files().size() >= snapshot.changedFiles(),
        snapshot.threads(),
        snapshot.checkRun());
  }

  private ChangedFile changed(ListedFile file, Snapshot snapshot) {
    return new ChangedFile(
        file.path(),
        file.previousPath(),
        file.status(),
        file.patch(),
        head(file, snapshot),
        base(file, snapshot));
  }

  private Content head(ListedFile file, Snapshot snapshot) {
    if (!file.inHead()) {
      return new Content.Absent();
    }
    return snapshot
        .contents()
        .getOrDefault(at(snapshot.headSha(), file.path()), new Content.NotRead());
  }

  private Content base(ListedFile file, Snapshot snapshot) {
    if (file.status() == ChangedFile.Status.ADDED) {
      return new Content.Absent();
    }
    return readsBase(file)
        ? snapshot
            .contents()
            .getOrDefault(at(snapshot.baseSha(), file.basePath()), new Content.NotRead())
        : new Content.NotRead();
  }
}
