package dev.plimsoll.database;

import java.sql.SQLException;

/// Opens a session anew, when the last one broke.
@FunctionalInterface
interface SessionSource {
  Session open() throws SQLException;
}
