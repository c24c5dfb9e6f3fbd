package dev.plimsoll.database;

import java.sql.SQLException;

/// Reads and writes that happen together or not at all; may be run again after a rollback.
@FunctionalInterface
public interface Transaction<T> {
  T run(Session session) throws SQLException;
}
