package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.WorkQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds all installations whose open pull requests are to be looked through, and begins with each.
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final Database database;
  private final WorkQueue queue;
  private final SweepHost host;

  Sweep(Database database, WorkQueue queue, SweepHost host) {
    this.database = database;
    this.queue = queue;
    this.host = host;
  }

  void go(LeaseCheck lease) {
    Optional<String> request = request();
    while (request.isPresent() && lease.stillMine()) {
      step(request.get());
      request = request();
    }
  }

  private Optional<String> request() {
    return database.read(session -> FactTable.find(session, FactTable.SWEEP));
  }

  /// Reads one page. A request that was changed meanwhile begins again from its first page.
  private void step(String said) {
    SweepRequest request = SweepRequest.of(said);
    SweepHost.Page<SweepHost.Installation> page = host.installations(request.page());
    List<Mark> marks = new ArrayList<>();
    for (SweepHost.Installation installation : page.entries()) {
      if (!installation.suspended()) {
        marks.addAll(begin(installation, request.since()));
      }
    }
    queue.mark(marks);
    database.write(session ->
        page.last()
            ? FactTable.forget(session, FactTable.SWEEP, said)
            : FactTable.replace(session, FactTable.SWEEP, said, request.next().said()));
  }

  private List<Mark> begin(SweepHost.Installation installation, Instant since) {
    List<Mark> marks = new ArrayList<>();
    if (!queue.hasWorkOf(installation.id())) {
      LOG.info("installation {} came unnoticed", installation.id());
      marks.add(Mark.inTheBackground(new InstallationKey(installation.id())));
    }
    Instant created = installation.createdAt();
    Instant from = created.isAfter(since) ? created : since;
    database.write(session -> SweepTable.begin(session, installation.id(), from));
    marks.add(Mark.inTheBackground(SweepRequests.work(installation.id())));
    return marks;
  }
}
