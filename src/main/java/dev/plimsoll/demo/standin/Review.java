package dev.plimsoll.demo.standin;

import java.time.Instant;

/// A review as it was posted.
///
/// @param state such as `COMMENTED`; `PENDING` until its author submits it
public record Review(
    long id, Account author, String commitId, String body, String state, Instant submittedAt) {
  static final String PENDING = "PENDING";

  public boolean pending() {
    return state.equals(PENDING);
  }
}
