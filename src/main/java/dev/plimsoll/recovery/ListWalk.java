package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.Session;
import dev.plimsoll.queue.WorkQueue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Notes what is missing of the host's list, page by page.
final class ListWalk {
  /// How many deliveries, of those that were answered and may not have been needed, are fetched in
  /// a pass to see whether they should have come.
  private static final int TRIES = 100;

  private final Database database;
  private final WorkQueue queue;
  private final Intake intake;

  ListWalk(Database database, WorkQueue queue, Intake intake) {
    this.database = database;
    this.queue = queue;
    this.intake = intake;
  }

  static ReadTo readTo(Session session) throws SQLException {
    return FactTable.find(session, FactTable.READ_TO).map(ReadTo::of).orElse(ReadTo.NOTHING);
  }

  /// The pass after this page.
  Pass go(Pass before, DeliveryPage page) {
    ReadTo last = database.read(ListWalk::readTo);
    Pass pass = page.deliveries().isEmpty() ? before : before.below(page.deliveries().getFirst());
    List<ListedDelivery> fresh =
        page.deliveries().stream().filter(attempt -> !last.isBelow(attempt)).toList();
    boolean reached = page.deliveries().stream().anyMatch(last::mayHave);
    Found found = missing(pass, fresh, last);
    Pass after = pass.at(page.next().orElse(""), found.tried());
    return database.write(session -> {
      for (MissedDelivery missed : found.missed()) {
        MissedTable.add(session, missed);
      }
      boolean over = page.next().isEmpty() || fresh.size() < page.deliveries().size();
      Pass kept = over ? after.walked(!reached && last.isMissedBy(session.now())) : after;
      FactTable.keep(session, FactTable.PASS, kept.said());
      return kept;
    });
  }

  private record Found(List<MissedDelivery> missed, int tried) {}

  private Found missing(Pass pass, List<ListedDelivery> fresh, ReadTo last) {
    Set<String> known = queue.known(fresh.stream().map(ListedDelivery::guid).toList());
    List<MissedDelivery> missed = new ArrayList<>();
    int tried = 0;
    for (ListedDelivery attempt : fresh) {
      Intake.Need need = intake.need(attempt.event(), attempt.action());
      boolean settled = known.contains(attempt.guid()) || need == Intake.Need.NONE;
      boolean unsure = need == Intake.Need.PERHAPS && attempt.answered() && !pass.doubt();
      if (settled || (unsure && (last.mayHave(attempt) || pass.tried() + tried >= TRIES))) {
        continue;
      }
      tried += unsure ? 1 : 0;
      missed.add(MissedDelivery.of(attempt));
    }
    return new Found(missed, tried);
  }
}
