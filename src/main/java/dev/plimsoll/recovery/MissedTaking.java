package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes deliveries from the host's records of them.
final class MissedTaking {
  private static final Logger LOG = LoggerFactory.getLogger(MissedTaking.class);

  private final Database database;
  private final WorkQueue queue;
  private final DeliveryLog log;
  private final Intake intake;
  private final SweepRequests sweeps;

  MissedTaking(
      Database database, WorkQueue queue, DeliveryLog log, Intake intake, SweepRequests sweeps) {
    this.database = database;
    this.queue = queue;
    this.log = log;
    this.intake = intake;
    this.sweeps = sweeps;
  }

  boolean isOver() {
    return database.read(session -> MissedTable.oldest(session, 1)).isEmpty();
  }

  /// Takes the oldest one.
  Pass next(Pass pass) {
    MissedDelivery missed = database.read(session -> MissedTable.oldest(session, 1)).getFirst();
    Pass after = take(pass, missed);
    return database.write(session -> {
      MissedTable.strike(session, missed);
      FactTable.keep(session, FactTable.PASS, after.said());
      return after;
    });
  }

  private Pass take(Pass pass, MissedDelivery missed) {
    if (!queue.known(Set.of(missed.guid())).isEmpty()) {
      return pass;
    }
    try {
      Optional<byte[]> payload = log.payload(missed.id());
      return payload.map(sent -> take(pass, missed, sent)).orElseGet(() -> lost(pass, missed));
    } catch (HostRefusedException refused) {
      LOG.warn("{} cannot be had from GitHub: {}", missed, refused.getMessage());
      return pass.lost();
    } catch (HostUnavailableException | DatabaseUnavailableException later) {
      throw later;
    } catch (RuntimeException unreadable) {
      // One delivery must not hold up all others.
      LOG.error("{} cannot be taken from its record", missed, unreadable);
      return pass.lost();
    }
  }

  private static Pass lost(Pass pass, MissedDelivery missed) {
    LOG.warn("GitHub has the record of {} no more", missed);
    return pass.lost();
  }

  private Pass take(Pass pass, MissedDelivery missed, byte[] payload) {
    if (intake.take(missed.guid(), missed.event(), payload) != Intake.Taken.STORED) {
      return pass;
    }
    if (missed.mayUndo()) {
      sweeps.of(missed.installationId(), missed.deliveredAt());
    }
    return pass.took(missed);
  }
}
