package dev.plimsoll.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/// What the database of a run says, by its tables alone.
final class Ledger {
  private static final String LEFT = "SELECT COUNT(*) FROM work WHERE state NOT IN (0, 4)";
  private static final String TAKEN = "SELECT guid FROM deliveries";

  private final Store store;

  Ledger(Store store) {
    this.store = store;
  }

  /// How many pieces of work are left; as many as there can be while it cannot be read.
  long left() {
    try (Connection connection = store.look();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LEFT)) {
      return row.next() ? row.getLong(1) : Long.MAX_VALUE;
    } catch (SQLException away) {
      return Long.MAX_VALUE;
    }
  }

  /// The GUIDs of all deliveries that were ever taken.
  Set<String> taken() throws SQLException {
    Set<String> guids = new HashSet<>();
    try (Connection connection = store.look();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TAKEN)) {
      while (rows.next()) {
        guids.add(rows.getString(1));
      }
    }
    return guids;
  }
}
