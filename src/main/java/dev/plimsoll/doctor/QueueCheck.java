package dev.plimsoll.doctor;

import dev.plimsoll.database.Inspection;
import dev.plimsoll.queue.QueueDepth;
import dev.plimsoll.queue.QueueSurvey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether work is being done, and none was given up.
record QueueCheck(Patient patient) implements Check {
  private static final String NAME = "queue";
  private static final Duration LONG = Duration.ofMinutes(10);

  @Override
  public List<Observation> look() throws IOException {
    Optional<Inspection> database;
    try {
      database = patient.inspect();
    } catch (IOException closed) {
      return List.of(
          Observation.skipped(
              NAME, "the database cannot be opened", "Look at the check `database` first."));
    }
    if (database.isEmpty()) {
      return List.of(
          Observation.skipped(NAME, "there is no database yet", "Start the server first."));
    }
    try (Inspection inspection = database.get()) {
      if (inspection.schema().pending() > 0) {
        return List.of(
            Observation.skipped(
                NAME, "its tables are not of this version yet", "Start the server first."));
      }
      return judge(inspection.read(QueueSurvey::take));
    }
  }

  private static List<Observation> judge(QueueSurvey survey) {
    List<Observation> found = new ArrayList<>();
    found.add(waiting(survey));
    if (survey.depth().setAside() > 0) {
      String first =
          String.join(
              "; ",
              survey.setAside().stream().map(one -> one.target() + ": " + one.why()).toList());
      found.add(
          Observation.warning(
              NAME,
              survey.depth().setAside() + " set aside because it failed too often. " + first,
              "`plimsoll queue list --set-aside` shows all; when the cause is gone, `plimsoll queue"
                  + " retry` has it tried again."));
    }
    return found;
  }

  private static Observation waiting(QueueSurvey survey) {
    QueueDepth depth = survey.depth();
    long due = depth.lanes().values().stream().mapToLong(QueueDepth.Lane::due).sum();
    long putOff = depth.lanes().values().stream().mapToLong(QueueDepth.Lane::putOff).sum();
    Optional<Instant> oldest =
        depth.lanes().values().stream()
            .flatMap(lane -> lane.oldestDue().stream())
            .min(Instant::compareTo);
    String found = due + " due, " + depth.running() + " running, " + putOff + " put off";
    Duration age = oldest.map(since -> Duration.between(since, survey.at())).orElse(Duration.ZERO);
    return age.compareTo(LONG) > 0
        ? Observation.warning(
            NAME,
            found + "; the oldest waits for " + age.toMinutes() + " minutes",
            "See that a server runs (/health/ready) and what its log says; if it only has too much"
                + " to do, run more of them on one PostgreSQL database.")
        : Observation.ok(NAME, found);
  }
}
