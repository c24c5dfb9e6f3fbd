package dev.plimsoll.demo.standin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A pull request within one repository. Its head and base are the tips of its branches.
public final class PullRequest {
  private final Repository repository;
  private final int number;
  private final String title;
  private final Account author;
  private final String headBranch;
  private volatile String baseBranch;
  private final List<Review> reviews = new CopyOnWriteArrayList<>();
  private final List<ReviewThread> threads = new CopyOnWriteArrayList<>();
  private final List<ReviewComment> conversation = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;
  private volatile boolean merged;
  private volatile Optional<String> fork = Optional.empty();
  private volatile boolean draft;
  private volatile Instant updatedAt;

  PullRequest(
      Repository repository,
      int number,
      String title,
      Account author,
      String headBranch,
      String baseBranch,
      Instant createdAt) {
    this.repository = repository;
    this.number = number;
    this.title = title;
    this.author = author;
    this.headBranch = headBranch;
    this.baseBranch = baseBranch;
    this.updatedAt = createdAt;
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public Account author() {
    return author;
  }

  public String headBranch() {
    return headBranch;
  }

  public String baseBranch() {
    return baseBranch;
  }

  public Commit head() {
    return repository.tip(headBranch);
  }

  public Commit base() {
    return repository.tip(baseBranch);
  }

  public boolean open() {
    return open;
  }

  public boolean draft() {
    return draft;
  }

  public boolean merged() {
    return merged;
  }

  /// Who owns the fork that its branch is in; empty if it is in the same repository.
  public Optional<String> fork() {
    return fork;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public List<Review> reviews() {
    return List.copyOf(reviews);
  }

  public List<ReviewThread> threads() {
    return List.copyOf(threads);
  }

  /// The comments on the pull request itself.
  public List<ReviewComment> conversation() {
    return List.copyOf(conversation);
  }

  void add(ReviewComment comment) {
    conversation.add(comment);
  }

  /// What the pull request changes: from where the branches parted to its head.
  public Comparison diff() {
    FileTree from = Repository.mergeBase(head(), base()).map(Commit::tree).orElse(FileTree.empty());
    return Comparison.between(from, head().tree());
  }

  public int changedFiles() {
    return diff().changes().size();
  }

  void add(Review review, List<ReviewThread> itsThreads) {
    reviews.add(review);
    threads.addAll(itsThreads);
  }

  void removeReview(long id) {
    reviews.removeIf(review -> review.id() == id);
  }

  Optional<Review> pendingReviewBy(Account author) {
    return reviews.stream()
        .filter(review -> review.pending() && review.author().equals(author))
        .findFirst();
  }

  Optional<ReviewThread> thread(String id) {
    return threads.stream().filter(thread -> thread.id().equals(id)).findFirst();
  }

  void removeThread(String id) {
    threads.removeIf(thread -> thread.id().equals(id));
  }

  void changeThread(String id, UnaryOperator<ReviewThread> change) {
    threads.replaceAll(thread -> thread.id().equals(id) ? change.apply(thread) : thread);
  }

  /// To be called when the head moved on from `before`.
  void pushed(Commit before, Instant now) {
    Comparison diff = diff();
    threads.replaceAll(thread -> thread.afterPush(before.tree(), head().tree(), diff));
    updatedAt = now;
  }

  void open(boolean nowOpen, Instant now) {
    open = nowOpen;
    updatedAt = now;
  }

  void merge(Instant now) {
    merged = true;
    open(false, now);
  }

  void fork(String owner) {
    fork = Optional.of(owner);
  }

  /// To be merged into another branch from now on.
  void retarget(String branch, Instant now) {
    baseBranch = branch;
    updatedAt = now;
  }

  void draft(boolean nowDraft, Instant now) {
    draft = nowDraft;
    updatedAt = now;
  }
}
