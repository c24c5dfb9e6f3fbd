package dev.plimsoll.database;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntSupplier;

/// Changes in the same words, with other values, that go to the database in one message.
final class Batch {
  private final String sql;
  private final PreparedStatement statement;
  private int size;
  private int[] rows = {};

  Batch(String sql, PreparedStatement statement) {
    this.sql = sql;
    this.statement = statement;
  }

  boolean isOf(String wanted) {
    return sql.equals(wanted);
  }

  PreparedStatement statement() {
    return statement;
  }

  /// Adds the change whose values the statement has now; answers who tells how many rows it
  /// changed, after the batch was sent.
  IntSupplier add() throws SQLException {
    statement.addBatch();
    int place = size++;
    return () -> rows[place];
  }

  void send() throws SQLException {
    try {
      rows = statement.executeBatch();
    } catch (BatchUpdateException e) {
      // What the server said.
      SQLException reason = e.getNextException();
      throw reason == null ? e : reason;
    }
  }

  void drop() throws SQLException {
    statement.clearBatch();
  }
}
