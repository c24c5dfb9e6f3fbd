package dev.plimsoll.github;

import dev.plimsoll.review.ChangedFile;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.PullRequestState.Standing;
import dev.plimsoll.review.Question;
import dev.plimsoll.review.RevisionHint;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads all that a plan is made from, and makes sure that it belongs together: the list of files,
/// their contents and the check run are of the head that the pull request has at that moment.
final class StateReader {
  private static final int ATTEMPTS = 3;

  private final Kohsuke kohsuke;
  private final SnapshotReader snapshots;
  private final RetryTimes times;
  private final Question question;

  StateReader(Kohsuke kohsuke, SnapshotReader snapshots, RetryTimes times, Question question) {
    this.kohsuke = kohsuke;
    this.snapshots = snapshots;
    this.times = times;
    this.question = question;
  }

  /// With as few requests as what is there allows: one where nothing of interest changed and either
  /// nothing of ours can be there or nothing else was expected, otherwise two.
  PullRequestState read() {
    Optional<PullRequestState> quiet =
        question.expectation() == Question.Expectation.NOTHING_RELEVANT
            ? withoutList()
            : Optional.empty();
    return quiet.orElseGet(this::withList);
  }

  /// The state by the paths alone, if they tell that nothing of interest changed.
  private Optional<PullRequestState> withoutList() {
    Optional<String> head = question.hint().map(RevisionHint::headSha);
    Snapshot snapshot = snapshots.readWithFiles(head);
    boolean rightHead = head.filter(snapshot.headSha()::equals).isPresent();
    return snapshot
        .files()
        .filter(files -> rightHead && files.size() >= snapshot.changedFiles())
        .filter(files -> files.stream().noneMatch(this::isRelevant))
        .map(files -> state(new FileListing(files, Set.of()), snapshot, Map.of()));
  }

  /// The hint, or the list itself, tells where to read; what the answer says decides whether that
  /// was right.
  private PullRequestState withList() {
    FileListing listing = FileListing.read(kohsuke);
    Optional<String> head = question.hint().map(RevisionHint::headSha).or(listing::head);
    Optional<String> base = question.hint().map(RevisionHint::baseSha);
    if (question.isFirst() && isQuiet(listing) && head.filter(listing::mayBeOf).isPresent()) {
      return untouched(listing, head.get());
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Snapshot snapshot =
          snapshots.read(
              head, expressions(listing, head, base), neighbourhood(listing), question.ofBase());
      if (!snapshot.standing().open()) {
        return state(listing, snapshot, Map.of());
      }
      boolean rightBase =
          base.filter(snapshot.baseSha()::equals).isPresent()
              || (!readsBase(listing) && (base.isPresent() || question.ofBase().isEmpty()));
      boolean rightHead = head.filter(snapshot.headSha()::equals).isPresent();
      boolean rightList = listing.mayBeOf(snapshot.headSha());
      if (rightHead && rightBase && rightList) {
        return state(listing, snapshot, configuration(snapshot, base));
      }
      head = Optional.of(snapshot.headSha());
      base = Optional.of(snapshot.baseSha());
      listing = listing.isOf(snapshot.headSha()) ? listing : FileListing.read(kohsuke);
    }
    throw new HostUnavailableException(
        "the pull request changes while it is read", times.afterMoves());
  }

  /// A pull request that was just opened: nothing of ours is there, and nothing else matters.
  private PullRequestState untouched(FileListing listing, String head) {
    return new PullRequestState(
        head,
        "",
        Standing.OPEN,
        listing.files().stream().map(StateReader::unread).toList(),
        listing.isWhole(),
        List.of(),
        Optional.empty(),
        RepositoryAtHead.NOTHING,
        Map.of());
  }

  private Map<String, SourceText> configuration(Snapshot snapshot, Optional<String> base) {
    Map<String, SourceText> texts = new HashMap<>(snapshot.organisation());
    for (String path : question.ofBase()) {
      if (snapshot.contents().get(at(base.orElse(""), path))
          instanceof Content.Text(SourceText text)) {
        texts.put(path, text);
      }
    }
    return texts;
  }

  private boolean isQuiet(FileListing listing) {
    return listing.files().stream().noneMatch(this::isRelevant);
  }

  private boolean isRelevant(ListedFile file) {
    return question.relevant().test(file.path());
  }

  private Neighbourhood neighbourhood(FileListing listing) {
    return Neighbourhood.of(listing.files().stream().filter(this::readsHead).toList());
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
    for (String path : question.ofBase()) {
      base.ifPresent(commit -> expressions.add(at(commit, path)));
    }
    return expressions;
  }

  private boolean readsHead(ListedFile file) {
    return file.inHead() && isRelevant(file);
  }

  private boolean readsBase(ListedFile file) {
    return file.needsBase() && isRelevant(file);
  }

  private boolean readsBase(FileListing listing) {
    return listing.files().stream().anyMatch(this::readsBase);
  }

  private static String at(String commit, String path) {
    return commit + ":" + path;
  }

  private PullRequestState state(
      FileListing listing, Snapshot snapshot, Map<String, SourceText> configuration) {
    Map<String, Content> contents = new HashMap<>();
    listing.files().stream()
        .filter(this::readsHead)
        .forEach(file -> contents.put(file.path(), head(file, snapshot)));
    return new PullRequestState(
        snapshot.headSha(),
        snapshot.baseBranch(),
        snapshot.standing(),
        listing.files().stream().map(file -> changed(file, snapshot)).toList(),
        listing.files().size() >= snapshot.changedFiles(),
        snapshot.threads(),
        snapshot.checkRun(),
        snapshot.around().with(contents),
        configuration,
        snapshot.branch());
  }

  private static ChangedFile unread(ListedFile file) {
    return new ChangedFile(
        file.path(),
        file.previousPath(),
        file.status(),
        file.patch(),
        new Content.NotRead(),
        new Content.NotRead());
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
    if (snapshot.around().isLink(file.path())) {
      return new Content.Link();
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
