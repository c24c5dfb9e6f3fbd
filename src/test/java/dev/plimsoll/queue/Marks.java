package dev.plimsoll.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Deliveries and marks for tests.
final class Marks {
  static final PullRequestKey HARBOUR_7 = new PullRequestKey(11, "tidewater", "harbour", 7);
  static final PullRequestKey HARBOUR_8 = new PullRequestKey(11, "tidewater", "harbour", 8);

  private Marks() {}

  static Delivery delivery() {
    return delivery(UUID.randomUUID().toString());
  }

  static Delivery delivery(String guid) {
    byte[] payload = "{\"action\":\"opened\"}".getBytes(StandardCharsets.UTF_8);
    return new Delivery(
        guid, "pull_request", "opened", Instant.parse("2026-03-01T12:00:00Z"), payload);
  }

  static Optional<Mark> mark(PullRequestKey key) {
    return Optional.of(new Mark(key, Optional.empty()));
  }

  static Optional<Mark> mark(PullRequestKey key, CommitHint hint) {
    return Optional.of(new Mark(key, Optional.of(hint)));
  }
}
