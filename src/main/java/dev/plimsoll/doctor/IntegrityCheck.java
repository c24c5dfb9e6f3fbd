package dev.plimsoll.doctor;

import dev.plimsoll.database.Inspection;
import dev.plimsoll.database.SqliteFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether the file of the embedded database is whole. A large one takes its time.
record IntegrityCheck(Path folder) implements Check {
  private static final String NAME = "integrity";

  @Override
  public List<Observation> look() throws IOException {
    Optional<Inspection> database = Inspection.of(folder);
    if (database.isEmpty()) {
      return List.of(
          Observation.skipped(NAME, "there is no database yet", "Start the server first."));
    }
    try (Inspection inspection = database.get()) {
      List<String> damage = inspection.read(SqliteFacts::damage);
      return List.of(
          damage.isEmpty()
              ? Observation.ok(NAME, "the database is whole")
              : Observation.failed(
                  NAME,
                  "the database is damaged: " + String.join("; ", damage),
                  "Stop the server, keep a copy of the folder, and put a backup in its place; or"
                      + " begin with an empty folder: open pull requests are then found anew."));
    }
  }
}
