package dev.plimsoll.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// The database of a run.
interface Store extends AutoCloseable {
  /// What a server has to be told of it.
  Map<String, String> environment();

  /// A connection of our own, to look into it.
  Connection look() throws SQLException;

  /// Takes it away from the servers, and gives it back.
  ///
  /// @return what was done to it; empty if nothing can be
  String trouble() throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
