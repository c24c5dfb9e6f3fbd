package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.Upkeep;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the upkeep by which nothing is lost: reads the host's list of deliveries, and looks through
/// open pull requests where that list does not reach.
public final class Recovery implements WorkHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final ListReading reading;
  private final Sweep sweep;
  private final InstallationSweep installations;
  private final SweepReport report;

  public Recovery(
      Database database,
      WorkQueue queue,
      DeliveryLog log,
      SweepHost host,
      Intake intake,
      RecoveryListener listener) {
    SweepRequests requests = new SweepRequests(database, queue);
    this.reading = new ListReading(database, queue, log, intake, requests, listener);
    this.sweep = new Sweep(database, queue, host);
    this.installations = new InstallationSweep(database, queue, host);
    this.report = new SweepReport(database, queue, listener);
  }

  @Override
  public void handle(LeasedWork work, LeaseCheck lease) throws RetryLater {
    if (!(work.target() instanceof Upkeep upkeep)) {
      throw new IllegalArgumentException(work.target().toString());
    }
    try {
      go(upkeep, lease);
    } catch (HostUnavailableException unavailable) {
      throw new RetryLater(
          unavailable.retryAt(), String.valueOf(unavailable.getMessage()), unavailable);
    } catch (HostRefusedException refused) {
      throw new RetryLater(Optional.empty(), String.valueOf(refused.getMessage()), refused);
    }
  }

  private void go(Upkeep upkeep, LeaseCheck lease) {
    if (upkeep.equals(ListReading.WORK)) {
      reading.go(lease);
      report.ifOver();
    } else if (!SweepRequests.isOne(upkeep)) {
      LOG.warn("{} is none that this version knows", upkeep);
    } else if (upkeep.installationId() == 0) {
      sweep.go(lease);
      report.ifOver();
    } else {
      installations.go(upkeep.installationId(), lease);
      report.ifOver();
    }
  }
}
