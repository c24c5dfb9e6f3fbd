package dev.plimsoll.demo.page;

import dev.plimsoll.demo.standin.LoggedRequest;

/// Where between two steps the server is killed.
enum Moment {
  ACCEPTED("after the delivery was accepted, before anything is read", false),
  BEFORE_REVIEW("before the review is posted", false),
  AFTER_REVIEW("when the review is posted, before it hears so", true),
  BEFORE_CHECK("after the review, before the check is set", false),
  AFTER_CHECK("when the check is set, before it hears so", true);

  private final String words;
  private final boolean onceDone;

  Moment(String words, boolean onceDone) {
    this.words = words;
    this.onceDone = onceDone;
  }

  String words() {
    return words;
  }

  /// Whether the request that it dies of takes effect.
  boolean onceDone() {
    return onceDone;
  }

  boolean isMeantBy(LoggedRequest request) {
    return switch (this) {
      case ACCEPTED -> true;
      case BEFORE_REVIEW, AFTER_REVIEW ->
          request.method().equals("POST") && request.path().endsWith("/reviews");
      case BEFORE_CHECK, AFTER_CHECK -> request.isWrite() && request.path().contains("/check-runs");
    };
  }
}
