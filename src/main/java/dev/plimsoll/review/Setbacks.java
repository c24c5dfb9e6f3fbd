package dev.plimsoll.review;

import java.util.List;

/// What the host did not let us do, so that the check run has to say it.
///
/// @param threadsLeft whether threads stay as they are that should be closed or opened
/// @param commentsRefused whether comments were refused, so that they become annotations
public record Setbacks(boolean threadsLeft, boolean commentsRefused) {
  static final Setbacks NONE = new Setbacks(false, false);
  static final List<Setbacks> ALL =
      List.of(NONE, new Setbacks(true, false), new Setbacks(false, true), new Setbacks(true, true));

  Setbacks or(Setbacks other) {
    return new Setbacks(threadsLeft || other.threadsLeft, commentsRefused || other.commentsRefused);
  }
}
