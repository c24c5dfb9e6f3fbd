package dev.plimsoll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An open queue for the tests of what every [WorkQueue] promises, whatever its database.
abstract class WorkQueueContract {
  static final Duration LEASE = Duration.ofSeconds(30);
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  final SettableClock clock = new SettableClock();
  WorkQueue queue;

  /// Opens an empty queue that reads this test's clock.
  abstract WorkQueue open() throws Exception;

  @BeforeEach
  void openQueue() throws Exception {
    queue = open();
  }

  @AfterEach
  void closeQueue() {
    queue.close();
  }

  LeasedWork leaseOne() {
    List<LeasedWork> work = queue.lease(1, LEASE);
    assertThat(work).hasSize(1);
    return work.getFirst();
  }
}
