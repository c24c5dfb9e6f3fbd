package dev.plimsoll.doctor;

import dev.plimsoll.database.SqliteFacts;
import java.util.List;

/// Whether SQLite can run: its library is unpacked into a folder for temporary files, which may be
/// mounted so that nothing in it is run.
record NativeCodeCheck() implements Check {
  private static final String NAME = "native code";

  @Override
  public List<Observation> look() {
    return List.of(
        SqliteFacts.troubleWithNativeCode()
            .map(why ->
                Observation.failed(
                    NAME,
                    "SQLite cannot run from " + System.getProperty("java.io.tmpdir") + ": " + why,
                    "If that folder is mounted noexec or for reading only, name another one:"
                        + " JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=/path/to/a/folder."))
            .orElseGet(() -> Observation.ok(NAME, "SQLite runs")));
  }
}
