package dev.plimsoll.queue;

import static dev.plimsoll.queue.Marks.HARBOUR_7;
import static dev.plimsoll.queue.Marks.delivery;
import static dev.plimsoll.queue.Marks.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each statement of the daily work finds its rows by an index, on a database that holds much: what
/// it costs does not depend on how much was ever done. `-Dqueue.rows=1000000` fills in more.
abstract class PlansContract extends WorkQueueContract {
  private static final int ROWS = Integer.getInteger("queue.rows", 20_000);

  /// What of a plan reads a whole table, in the words of the database.
  abstract List<String> scans(List<String> plan);

  abstract String explain();

  @Test
  void everyStatementOfTheDailyWorkUsesAnIndex() {
    DatabaseWorkQueue filled = (DatabaseWorkQueue) queue;
    Filling.fill(filled.database(), ROWS, NOON.toEpochMilli());
    Map<String, List<String>> found = filled.database().write(PlansContract.this::scansByStatement);

    assertThat(found)
        .hasSizeGreaterThan(20)
        .allSatisfy((statement, scans) -> assertThat(scans).isEmpty());
    queue.accept(delivery(), mark(HARBOUR_7));
    assertThat(queue.lease(5, LEASE)).hasSize(5);
  }

  private Map<String, List<String>> scansByStatement(Session session) throws SQLException {
    List<String> statements =
        List.of(
            MarkTable.MARK,
            DeliveryTable.INSERT,
            LineTable.LOST.formatted(
                Tries.OF_WORK, Tries.OF_NOTICE, session.dialect().taking(LineTable.LOST_ROWS)),
            LineTable.IS_DUE,
            LineTable.LINE_UP.formatted(10, session.dialect().forTaking()),
            TurnSql.SERVED,
            SlotFilling.IS_BETWEEN,
            WorkTable.LEASE.formatted(session.dialect().taking(WorkTable.READY.formatted(""))),
            WorkTable.LEASE.formatted(
                session
                    .dialect()
                    .taking(WorkTable.READY.formatted(" AND installation_id NOT IN (?, ?)"))),
            WorkTable.NEXT_DUE,
            LeaseTable.HELD,
            LeaseTable.RENEW,
            LeaseTable.COMPLETE,
            LeaseTable.FAILED,
            LeaseTable.RETRY_AFTER,
            LeaseTable.SET_ASIDE,
            RetentionTable.DROP_PAYLOADS.formatted(
                session.dialect().taking(RetentionTable.OLD_PAYLOADS)),
            RetentionTable.DELETE_DELIVERIES.formatted(
                session.dialect().taking(RetentionTable.OLD_DELIVERIES)),
            RetentionTable.DELETE_WORK.formatted(session.dialect().taking(RetentionTable.OLD_WORK)),
            DepthTable.READY,
            DepthTable.PUT_OFF,
            DepthTable.RUNNING,
            DepthTable.SET_ASIDE);
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String statement : statements) {
      found.put(statement, scans(plan(session, statement)));
    }
    return found;
  }

  private List<String> plan(Session session, String statement) throws SQLException {
    String sql = explain() + statement;
    long parameters = sql.chars().filter(character -> character == '?').count();
    List<String> plan = new ArrayList<>();
    try (ResultSet rows = session.statement(sql, values(sql, (int) parameters)).executeQuery()) {
      int last = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        plan.add(rows.getString(last));
      }
    }
    return plan;
  }

  /// Values of the types that the statement wants: PostgreSQL is strict.
  private static Object[] values(String sql, int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> value(sql, i)).toArray();
  }

  private static final Set<String> TEXTS =
      Set.of("owner", "repository", "lease_token", "last_error", "guid", "set_aside_why");

  private static Object value(String sql, int place) {
    if (sql.contains("INSERT INTO work")) {
      return place == 1 || place == 2 || place == 5 || place == 6 ? (Object) "x" : (Object) 1;
    }
    if (sql.contains("INSERT INTO deliveries")) {
      return place < 3 ? (Object) "x" : place == 4 ? new byte[0] : (Object) 1L;
    }
    int at = -1;
    for (int i = 0; i <= place; i++) {
      at = sql.indexOf('?', at + 1);
    }
    String before = sql.substring(0, at).stripTrailing();
    if (before.endsWith("payload =")) {
      return new byte[0];
    }
    if (before.endsWith("set_aside_why ELSE")) {
      return "x";
    }
    return TEXTS.stream().anyMatch(name -> before.endsWith(" " + name + " ="))
        ? (Object) "x"
        : (Object) 1L;
  }
}
