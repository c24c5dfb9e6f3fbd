package dev.plimsoll.doctor;

import dev.plimsoll.database.SchemaState;

/// Says how the tables of a database are, beside what is known of it otherwise.
final class SchemaWords {
  private SchemaWords() {}

  static Observation of(String database, SchemaState schema) {
    String version = schema.version().map(number -> "schema " + number).orElse("no tables yet");
    String found = database + ", " + version;
    if (schema.newer()) {
      return Observation.warning(
          "database",
          found + ", which is newer than this program knows",
          "That works while a cluster is upgraded over one version; finish the upgrade.");
    }
    return Observation.ok(
        "database",
        schema.pending() == 0
            ? found
            : found + "; the next start of the server brings it " + schema.pending() + " further");
  }
}
