package dev.plimsoll.github;

import java.time.Duration;
import java.time.Instant;

/// What opens one repository for an hour. Nothing is assumed about the value's length or form.
///
/// @param writesContents whether it lets us commit
record InstallationToken(String value, Instant expiresAt, boolean writesContents) {
  /// A token must outlive the work that begins with it.
  private static final Duration SPARE = Duration.ofMinutes(5);

  boolean isFresh(Instant now) {
    return now.isBefore(expiresAt.minus(SPARE));
  }

  String authorization() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "InstallationToken[hidden, until " + expiresAt + "]";
  }
}
