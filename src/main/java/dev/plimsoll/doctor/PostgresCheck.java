package dev.plimsoll.doctor;

import dev.plimsoll.database.Inspection;
import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresFacts;
import dev.plimsoll.database.SchemaState;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Whether the PostgreSQL database can be used, and keeps what it is told.
record PostgresCheck(PostgresAddress address, InstantSource clock) implements Check {
  private static final String NAME = "database";
  private static final int OLDEST = 13;
  private static final Duration MUCH = Duration.ofSeconds(30);

  @Override
  public List<Observation> look() throws IOException {
    Inspection reached;
    try {
      reached = Inspection.of(address);
    } catch (IOException e) {
      return List.of(
          Observation.failed(
              NAME,
              "PostgreSQL at " + address + " cannot be used: " + e.getMessage(),
              "Look at PLIMSOLL_DATABASE_URL, _USER and _PASSWORD, and whether the server runs and"
                  + " lets this machine in (pg_hba.conf, firewall)."));
    }
    try (Inspection inspection = reached) {
      PostgresFacts facts = inspection.read(PostgresFacts::of);
      List<Observation> found = new ArrayList<>();
      SchemaState schema = inspection.schema();
      found.add(SchemaWords.of("PostgreSQL " + facts.versionText() + " at " + address, schema));
      ability(facts, schema.pending() > 0, found);
      durability(facts, found);
      time(facts, found);
      return found;
    }
  }

  private static void ability(PostgresFacts facts, boolean needed, List<Observation> found) {
    if (facts.major() < OLDEST) {
      found.add(
          Observation.failed(
              NAME,
              "PostgreSQL " + facts.versionText() + " is too old",
              "Upgrade it to " + OLDEST + " or newer."));
    }
    if (!facts.mayCreate()) {
      String what = "our user may not create tables in its schema";
      String remedy = "As the database's owner: GRANT CREATE, USAGE ON SCHEMA public TO <user>;";
      found.add(
          needed
              ? Observation.failed(NAME, what, remedy)
              : Observation.warning(NAME, what + ", which the next upgrade may want", remedy));
    }
  }

  private static void durability(PostgresFacts facts, List<Observation> found) {
    if (!facts.fsync()) {
      found.add(
          Observation.warning(
              NAME,
              "fsync is off: a power cut loses deliveries, or the whole database",
              "Set fsync = on in postgresql.conf."));
    }
    if (facts.synchronousCommit().equals("off")) {
      found.add(
          Observation.warning(
              NAME,
              "synchronous_commit is off by default; Plimsoll turns it on for itself",
              "Set synchronous_commit = on, unless others need it to be off."));
    }
  }

  private void time(PostgresFacts facts, List<Observation> found) {
    Duration ahead = Duration.between(facts.now(), clock.instant());
    if (ahead.abs().compareTo(MUCH) > 0) {
      found.add(
          Observation.warning(
              NAME,
              "our clock is "
                  + ahead.abs().toSeconds()
                  + " s "
                  + (ahead.isNegative() ? "behind" : "ahead of")
                  + " the database's",
              "Set both clocks by a time server (NTP)."));
    }
  }
}
