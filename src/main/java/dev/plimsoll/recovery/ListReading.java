package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.Upkeep;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.HostRefusedException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the host's list of deliveries from where it was read last, and takes what failed or never
/// came. What was done is kept after each page and each record, so that whoever goes on after a
/// failure goes on from there.
final class ListReading {
  static final Upkeep WORK = Upkeep.of("deliveries");

  private static final Logger LOG = LoggerFactory.getLogger(ListReading.class);

  private final Database database;
  private final DeliveryLog log;
  private final ListWalk walk;
  private final MissedTaking taking;
  private final SweepRequests sweeps;
  private final RecoveryListener listener;

  ListReading(
      Database database,
      WorkQueue queue,
      DeliveryLog log,
      Intake intake,
      SweepRequests sweeps,
      RecoveryListener listener) {
    this.database = database;
    this.log = log;
    this.walk = new ListWalk(database, queue, intake);
    this.taking = new MissedTaking(database, queue, log, intake, sweeps);
    this.sweeps = sweeps;
    this.listener = listener;
  }

  /// A pass that was interrupted is finished first. It knows nothing of what came after it had
  /// begun, perhaps long ago, so another one follows, which has little left to do.
  void go(LeaseCheck lease) {
    Optional<String> interrupted =
        database.read(session -> FactTable.find(session, FactTable.PASS));
    interrupted.ifPresent(underWay -> go(Pass.of(underWay), lease));
    go(database.<Pass>read(session -> Pass.begun(session.now())), lease);
  }

  private void go(Pass begun, LeaseCheck lease) {
    Pass pass = begun;
    while (lease.stillMine()) {
      if (!pass.walked()) {
        Optional<DeliveryPage> page = page(pass);
        if (page.isEmpty() && pass.page().isEmpty()) {
          unreadable();
          return;
        }
        pass = page.isEmpty() ? pass.restarted() : walk.go(pass, page.get());
      } else if (taking.isOver()) {
        if (pass.neverCame() == 0 || pass.doubt()) {
          finish(pass);
          return;
        }
        // Somebody says in our place that all is well: believe no answer.
        pass = keep(pass.doubting());
      } else {
        pass = taking.next(pass);
      }
    }
  }

  private Pass keep(Pass pass) {
    database.write(session -> FactTable.keep(session, FactTable.PASS, pass.said()));
    return pass;
  }

  /// Empty where the host has no such page.
  private Optional<DeliveryPage> page(Pass pass) {
    try {
      return Optional.of(log.page(pass.page()));
    } catch (HostRefusedException refused) {
      LOG.warn("The list of deliveries cannot be read: {}", refused.getMessage());
      return Optional.empty();
    }
  }

  private void finish(Pass pass) {
    ReadTo before = database.read(ListWalk::readTo);
    database.write(session -> {
      FactTable.keep(session, FactTable.READ_TO, readTo(pass, before).said());
      return FactTable.forget(session, FactTable.PASS);
    });
    LOG.info(
        "{} deliveries {} were taken from GitHub's list ({} failed, {} never came); the records of"
            + " {} are gone",
        pass.taken(),
        before.isNothing() ? "of the last 3 days" : "since " + before.covered(),
        pass.failed(),
        pass.neverCame(),
        pass.gone());
    listener.listRead(pass.failed(), pass.neverCame(), pass.gone());
    if (pass.fellShort() || pass.gone() > 0) {
      fellShort(before.isNothing() ? Optional.empty() : Optional.of(before.covered()));
    } else {
      database.write(session -> FactTable.forget(session, FactTable.OUTAGE));
    }
  }

  /// A list that is empty by now says nothing newer than what was read before.
  private static ReadTo readTo(Pass pass, ReadTo before) {
    return pass.top().id() != 0 || pass.fellShort()
        ? pass.top()
        : new ReadTo(before.id(), before.deliveredAt(), pass.top().covered());
  }

  private void unreadable() {
    Optional<Instant> outage =
        database.read(session -> FactTable.instant(session, FactTable.OUTAGE));
    if (outage.isPresent()) {
      fellShort(Optional.empty());
    }
  }

  /// @param covered when the list was read last; the outage began no earlier
  private void fellShort(Optional<Instant> covered) {
    listener.listFellShort();
    Instant since =
        database.write(session -> {
          Optional<Instant> outage = FactTable.instant(session, FactTable.OUTAGE);
          FactTable.forget(session, FactTable.OUTAGE);
          return covered.or(() -> outage).orElse(session.now().minus(SweepRequests.BLIND));
        });
    LOG.warn(
        "GitHub's list of deliveries does not tell everything since {}: open pull requests are"
            + " looked through",
        since);
    sweeps.everywhere(since);
  }
}
