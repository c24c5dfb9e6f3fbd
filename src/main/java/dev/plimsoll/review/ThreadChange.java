package dev.plimsoll.review;

import java.util.Optional;

/// What is to be done to a thread.
///
/// @param subject the host's identifier of the thread, or of the comment that is hidden or shown
/// @param thread the thread's own
public record ThreadChange(Kind kind, String subject, String thread) {
  /// What can be done.
  public enum Kind {
    RESOLVE,
    REOPEN,
    /// Where the host does not let us resolve: it folds the comment away.
    HIDE,
    SHOW;

    boolean closes() {
      return this == RESOLVE || this == HIDE;
    }
  }

  /// How to close a thread whose findings are gone, if the host lets us.
  static Optional<ThreadChange> closing(ReviewThread thread) {
    return thread.rights().resolve()
        ? Optional.of(new ThreadChange(Kind.RESOLVE, thread.id(), thread.id()))
        : hiding(thread);
  }

  static Optional<ThreadChange> hiding(ReviewThread thread) {
    return thread.rights().hide()
        ? Optional.of(new ThreadChange(Kind.HIDE, thread.commentId(), thread.id()))
        : Optional.empty();
  }

  /// How to bring back a thread that we closed, if the host lets us.
  static Optional<ThreadChange> opening(ReviewThread thread) {
    return switch (thread.state()) {
      case OPEN -> Optional.empty();
      case HIDDEN ->
          thread.rights().hide()
              ? Optional.of(new ThreadChange(Kind.SHOW, thread.commentId(), thread.id()))
              : Optional.empty();
      case RESOLVED, RESOLVED_BY_US, RESOLVED_BY_PERSON ->
          thread.rights().resolve()
              ? Optional.of(new ThreadChange(Kind.REOPEN, thread.id(), thread.id()))
              : Optional.empty();
    };
  }
}
