package dev.plimsoll.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether our clock goes as GitHub's does, which refuses tokens of another time.
record ClockCheck(Supplier<Optional<Probe.Answered>> answer) implements Check {
  private static final String NAME = "clock";
  private static final long NOTICEABLE = 30;
  private static final long REFUSED = 60;

  @Override
  public List<Observation> look() {
    return List.of(
        answer
            .get()
            .flatMap(Probe.Answered::ahead)
            .map(ClockCheck::judge)
            .orElseGet(() ->
                Observation.skipped(
                    NAME, "GitHub did not tell the time", "Look at the check `github` first.")));
  }

  private static Observation judge(Duration ahead) {
    long seconds = ahead.abs().toSeconds();
    String found =
        "our clock is "
            + seconds
            + " s "
            + (ahead.isNegative() ? "behind" : "ahead of")
            + " GitHub's";
    String remedy = "Set the clock of this machine by a time server (NTP).";
    if (seconds > REFUSED) {
      return Observation.failed(NAME, found + ", which then refuses our tokens", remedy);
    }
    return seconds > NOTICEABLE
        ? Observation.warning(NAME, found + "; from 60 s on it refuses our tokens", remedy)
        : Observation.ok(NAME, seconds == 0 ? "our clock goes as GitHub's does" : found);
  }
}
