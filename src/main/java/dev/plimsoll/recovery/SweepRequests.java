package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.Upkeep;
import dev.plimsoll.queue.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Asks for a look at open pull requests.
final class SweepRequests {
  private static final String TASK = "sweep";

  static final Upkeep EVERYWHERE = Upkeep.of(TASK);

  /// How far back to look where nothing is known of an outage: as far as the host's list reaches.
  static final Duration BLIND = Duration.ofDays(3);

  /// A pull request may have changed a little before the last sign of life was kept.
  private static final Duration MARGIN = Duration.ofHours(1);

  private final Database database;
  private final WorkQueue queue;

  SweepRequests(Database database, WorkQueue queue) {
    this.database = database;
    this.queue = queue;
  }

  static boolean isOne(Upkeep upkeep) {
    return upkeep.task().equals(TASK);
  }

  static Upkeep work(long installation) {
    return new Upkeep(installation, TASK);
  }

  /// All installations are looked through for what changed after an outage began.
  void everywhere(Instant outage) {
    SweepRequest asked = new SweepRequest(outage.minus(MARGIN), 1);
    database.write(session -> {
      Optional<SweepRequest> before =
          FactTable.find(session, FactTable.SWEEP).map(SweepRequest::of);
      SweepRequest both = before.map(earlier -> earlier.and(asked)).orElse(asked);
      FactTable.keep(session, FactTable.SWEEP, both.said());
      return FactTable.keep(session, FactTable.SWEPT, session.now());
    });
    queue.mark(List.of(Mark.inTheBackground(EVERYWHERE)));
  }

  /// One installation is looked through.
  void of(long installation, Instant since) {
    database.write(session -> SweepTable.begin(session, installation, since.minus(MARGIN)));
    queue.mark(List.of(Mark.inTheBackground(work(installation))));
  }
}
