package dev.plimsoll.github;

/// Whom a call serves, when there are fewer calls than wishes.
enum Purpose {
  /// Somebody waits for the answer.
  PEOPLE,
  /// Nobody waits; three tenths of the host's limit stay free for people.
  BACKGROUND
}
