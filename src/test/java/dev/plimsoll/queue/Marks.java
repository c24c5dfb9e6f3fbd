package dev.plimsoll.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Deliveries and marks for tests.
final class Marks {
  static final PullRequestKey HARBOUR_7 = new PullRequestKey(11, "tidewater", "harbour", 7);
  static final PullRequestKey HARBOUR_8 = new PullRequestKey(11, "tidewater", "harbour", 8);

  static final RepositoryKey HARBOUR = new RepositoryKey(11, "tidewater", "harbour");

  private Marks() {}

  static Delivery delivery() {
    return delivery(UUID.randomUUID().toString());
  }

  static Delivery delivery(String guid) {
    byte[] payload = "{\"action\":\"opened\"}".getBytes(StandardCharsets.UTF_8);
    return new Delivery(
        guid, "pull_request", "opened", Instant.parse("2026-03-01T12:00:00Z"), payload);
  }

  static List<Consequence> mark(PullRequestKey key) {
    return List.of(new Consequence.Marked(Mark.interactive(key, Optional.empty())));
  }

  static List<Consequence> mark(PullRequestKey key, CommitHint hint) {
    return List.of(new Consequence.Marked(Mark.interactive(key, Optional.of(hint))));
  }

  static List<Consequence> inTheBackground(Target target) {
    return List.of(new Consequence.Marked(Mark.inTheBackground(target)));
  }

  static List<Consequence> asks(PullRequestKey key, String kind) {
    return List.of(new Consequence.Asked(key, kind, "of " + key));
  }
}
