package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import java.util.List;
import java.util.function.Supplier;

/// Is told of the steps of reviews and of what comes of them, in the thread that does the review.
public interface ReviewListener {
  /// Listens to nothing.
  ReviewListener NONE = new ReviewListener() {};

  /// A part of the work on a pull request.
  enum Step {
    /// What people asked for.
    ANSWER,
    READ,
    /// Examines the files and plans what is to be written.
    PLAN,
    WRITE_THREADS,
    WRITE_REVIEW,
    WRITE_CHECK_RUN
  }

  /// Does a step.
  default <T> T during(Step step, Supplier<T> work) {
    return work.get();
  }

  /// Takes what a review found, before the check run vouches for it. It may be told the same again.
  default void reviewed(ReviewReport report) {}

  /// A verdict is posted.
  ///
  /// @param news the findings in it that no comment was about before
  default void told(List<Diagnostic> news) {}

  /// Threads are closed because what they are about is gone.
  default void closed(List<ThreadChange> changes) {}

  /// A commit with fixes is made.
  ///
  /// @param means what somebody asked for it by
  default void fixed(List<Diagnostic> findings, Means means) {}

  /// What people ask by.
  enum Means {
    BUTTON,
    COMMAND
  }

  /// Tells both.
  default ReviewListener and(ReviewListener other) {
    return new ReviewListenerPair(this, other);
  }
}
