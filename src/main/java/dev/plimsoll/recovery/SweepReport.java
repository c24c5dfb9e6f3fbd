package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.WorkQueue;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what was found when the last installation has been looked through.
final class SweepReport {
  private static final Logger LOG = LoggerFactory.getLogger(SweepReport.class);
  private static final int SOME = 20;

  private final Database database;
  private final WorkQueue queue;
  private final RecoveryListener listener;

  SweepReport(Database database, WorkQueue queue, RecoveryListener listener) {
    this.database = database;
    this.queue = queue;
    this.listener = listener;
  }

  void ifOver() {
    dropGone();
    Optional<SweepTable.Sum> sum =
        database.write(session -> {
          boolean over =
              SweepTable.open(session, 1).isEmpty()
                  && FactTable.find(session, FactTable.SWEEP).isEmpty();
          SweepTable.Sum all = SweepTable.sum(session);
          if (!over || all.installations() == 0) {
            return Optional.empty();
          }
          SweepTable.clear(session);
          return Optional.of(all);
        });
    sum.ifPresent(this::say);
  }

  /// The work of an installation that is deleted goes with it. While they are being found, rows are
  /// there before their work is.
  private void dropGone() {
    List<Long> open = database.read(session -> SweepTable.open(session, SOME));
    for (long installation : open) {
      if (!queue.isPending(SweepRequests.work(installation))) {
        database.write(session ->
            FactTable.find(session, FactTable.SWEEP).isPresent()
                ? 0
                : SweepTable.drop(session, installation));
      }
    }
  }

  private void say(SweepTable.Sum sum) {
    LOG.info(
        "{} open pull requests in {} installations were found without a verdict",
        sum.found(),
        sum.installations());
    listener.swept(sum.found(), sum.installations());
  }
}
