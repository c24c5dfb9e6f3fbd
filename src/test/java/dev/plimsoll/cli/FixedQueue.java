package dev.plimsoll.cli;

import java.util.List;
import java.util.Optional;

/// A queue in which one pull request of a spiteful name was set aside.
final class FixedQueue implements QueueOperations {
  private static final Entry ENTRY =
      new Entry(
          11,
          "tidewater/harbour#7",
          "set aside",
          "interactive",
          16,
          "2026-03-01T12:00:00Z",
          90,
          Optional.empty(),
          Optional.of("a defect \u001b[31m in red"));

  @Override
  public List<Entry> list(boolean setAsideOnly, Optional<Long> installation, int limit) {
    return installation.filter(id -> id != ENTRY.installation()).isPresent()
        ? List.of()
        : List.of(ENTRY);
  }

  @Override
  public List<Entry> find(Name name) {
    return isThere(name) ? List.of(ENTRY) : List.of();
  }

  @Override
  public int retry(Name name) {
    return isThere(name) ? 1 : 0;
  }

  @Override
  public int retryAllSetAside() {
    return 1;
  }

  @Override
  public int drop(Name name) {
    return isThere(name) ? 1 : 0;
  }

  private static boolean isThere(Name name) {
    return name.number().orElse(7) == 7;
  }
}
