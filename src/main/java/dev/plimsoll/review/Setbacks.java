package dev.plimsoll.review;

import java.util.List;

/// What the host did not let us do, so that the check run has to say it.
///
/// @param threadsLeftOpen whether threads whose finding is gone stay open
/// @param reviewRefused whether there is no review, so that its comments become annotations
public record Setbacks(boolean threadsLeftOpen, boolean reviewRefused) {
  static final Setbacks NONE = new Setbacks(false, false);
  static final List<Setbacks> ALL =
      List.of(NONE, new Setbacks(true, false), new Setbacks(false, true), new Setbacks(true, true));

  Setbacks or(Setbacks other) {
    return new Setbacks(
        threadsLeftOpen || other.threadsLeftOpen, reviewRefused || other.reviewRefused);
  }
}
