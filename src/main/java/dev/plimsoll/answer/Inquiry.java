package dev.plimsoll.answer;

import dev.plimsoll.review.Correspondence;
import dev.plimsoll.review.Correspondence.CommentRef;
import dev.plimsoll.review.Correspondence.Reaction;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.Memory;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.ReviewListener.Means;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thing that somebody asked for, and the way back to them. What was answered is known by a
/// mark in the answer, or in the commit that it led to, and by a note in our memory; either is
/// enough.
final class Inquiry {
  private static final Logger log = LoggerFactory.getLogger(Inquiry.class);
  private static final Duration SPAN = Duration.ofHours(1);
  private static final int MOST_IN_SPAN = 10;

  private final Correspondence correspondence;
  private final Memory memory;
  private final InstantSource clock;
  private final PullRequestRef pullRequest;
  private final String name;
  private final String sender;
  private final Optional<CommentRef> comment;
  private final BooleanSupplier stillMine;

  /// @param name tells it from everything else that is asked on the pull request; one word
  /// @param comment what it was asked in, if it was not a button
  Inquiry(
      Correspondence correspondence,
      Memory memory,
      InstantSource clock,
      PullRequestRef pullRequest,
      String name,
      String sender,
      Optional<CommentRef> comment,
      BooleanSupplier stillMine) {
    this.correspondence = correspondence;
    this.memory = memory;
    this.clock = clock;
    this.pullRequest = pullRequest;
    this.name = name;
    this.sender = sender;
    this.comment = comment;
    this.stillMine = stillMine;
  }

  PullRequestRef pullRequest() {
    return pullRequest;
  }

  Optional<Correspondence.ThreadStart> thread() {
    OptionalLong root = comment.map(CommentRef::thread).orElse(OptionalLong.empty());
    return root.isPresent()
        ? correspondence.threadStart(pullRequest, root.getAsLong())
        : Optional.empty();
  }

  Means means() {
    return comment.isPresent() ? Means.COMMAND : Means.BUTTON;
  }

  boolean isInThread() {
    return comment.filter(ref -> ref.thread().isPresent()).isPresent();
  }

  boolean isAnswered() {
    if (memory.of(pullRequest).hasAnswered(name)) {
      return true;
    }
    List<String> written = correspondence.written(pullRequest);
    boolean found =
        written.stream()
            .anyMatch(text -> text.contains(mark()) || text.lines().anyMatch(trailer()::equals));
    if (found) {
      settle();
    }
    return found;
  }

  /// Whether there were too many answers lately to give another one that anybody may ask for.
  boolean isTooMuch() {
    long lately = memory.of(pullRequest).countAnsweredSince(clock.instant().minus(SPAN));
    return lately >= MOST_IN_SPAN;
  }

  boolean mayWrite() {
    return correspondence.mayWrite(pullRequest, sender);
  }

  private String mark() {
    return "<!-- plimsoll-answer:" + name + " -->";
  }

  /// The line of a commit's message that says what it answers.
  String trailer() {
    return "Plimsoll-Answer: " + name;
  }

  /// Answers where it was asked. A place where nobody may write any more gets no answer.
  void say(String body) {
    beforeWrite();
    String marked = body + "\n\n" + mark();
    OptionalLong root = comment.map(CommentRef::thread).orElse(OptionalLong.empty());
    try {
      correspondence.answer(pullRequest, root, marked);
    } catch (HostRefusedException refused) {
      log.warn("{}: an answer was refused: {}", pullRequest, refused.getMessage());
    }
    settle();
  }

  /// Acknowledges; what cannot be acknowledged is done all the same.
  void react(Reaction reaction) {
    comment.ifPresent(ref -> {
      beforeWrite();
      try {
        correspondence.react(pullRequest, ref, reaction);
      } catch (HostRefusedException refused) {
        log.info("{}: a reaction was refused: {}", pullRequest, refused.getMessage());
      }
    });
  }

  /// Notes that it was answered.
  void settle() {
    memory.keep(pullRequest, memory.of(pullRequest).withAnswered(name, clock.instant()));
  }

  void beforeWrite() {
    if (!stillMine.getAsBoolean()) {
      throw new LeaseLostException();
    }
  }
}
