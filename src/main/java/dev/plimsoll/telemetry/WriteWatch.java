package dev.plimsoll.telemetry;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.WriteListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// Watches what the database makes durable.
final class WriteWatch implements WriteListener {
  private final DistributionSummary groups;
  private final Timer duration;

  WriteWatch(MeterRegistry registry, Database database) {
    this.groups =
        DistributionSummary.builder("plimsoll.database.group.transactions")
            .description("Transactions that became durable together.")
            .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256)
            .register(registry);
    this.duration =
        Meters.quick(
                "plimsoll.database.write",
                "Time from the first statement of a group of transactions to its commit.")
            .register(registry);
    Gauge.builder("plimsoll.database.waiting", database, Database::waiting)
        .description("Transactions that wait for their turn to write.")
        .register(registry);
  }

  @Override
  public void written(int transactions, Duration took) {
    groups.record(transactions);
    duration.record(took);
  }
}
