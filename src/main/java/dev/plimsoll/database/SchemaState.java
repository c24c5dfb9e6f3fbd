package dev.plimsoll.database;

import java.util.Optional;

/// Which version the tables of a database have, against those that this program knows.
///
/// @param version of the tables; empty where there are none yet
/// @param pending how many migrations the next start will make
/// @param newer whether a newer program has been here
public record SchemaState(Optional<String> version, int pending, boolean newer) {
  /// Whether the tables have come at least as far as this migration.
  public boolean reaches(int migration) {
    return version.filter(number -> Integer.parseInt(number) >= migration).isPresent();
  }
}
