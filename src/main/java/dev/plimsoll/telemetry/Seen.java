package dev.plimsoll.telemetry;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.WorkQueue;
import java.time.InstantSource;
import java.util.List;

/// What telemetry looks at by itself.
///
/// @param rules the identifiers of all rules
/// @param version ours
public record Seen(
    Database database, WorkQueue queue, List<String> rules, String version, InstantSource clock) {
  public Seen {
    rules = List.copyOf(rules);
  }
}
