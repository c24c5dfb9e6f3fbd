package dev.plimsoll.load;

/// What the server keeps its deliveries in.
enum DatabaseKind {
  SQLITE,
  POSTGRESQL
}
