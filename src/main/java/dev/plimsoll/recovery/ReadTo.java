package dev.plimsoll.recovery;

import java.time.Duration;
import java.time.Instant;

/// Up to where the host's list was read.
///
/// @param id the newest attempt that was in it; 0 if it was empty
/// @param deliveredAt when that one was made, by the host's clock
/// @param covered when it was read, by ours
record ReadTo(long id, Instant deliveredAt, Instant covered) {
  static final ReadTo NOTHING = new ReadTo(0, Instant.EPOCH, Instant.EPOCH);

  /// An attempt is listed when it has ended, with the time at which it began.
  private static final Duration OVERLAP = Duration.ofMinutes(15);

  /// The host keeps its list for three days; what is younger must be there.
  private static final Duration REACH = Duration.ofHours(66);

  static ReadTo of(String said) {
    String[] parts = said.split(" ", -1);
    return new ReadTo(
        Long.parseLong(parts[0]),
        Instant.ofEpochMilli(Long.parseLong(parts[1])),
        Instant.ofEpochMilli(Long.parseLong(parts[2])));
  }

  String said() {
    return id + " " + deliveredAt.toEpochMilli() + " " + covered.toEpochMilli();
  }

  boolean isNothing() {
    return covered.equals(Instant.EPOCH);
  }

  /// Whether all that is listed before such an attempt was read already.
  boolean isBelow(ListedDelivery attempt) {
    return attempt.deliveredAt().isBefore(deliveredAt.minus(OVERLAP));
  }

  /// Whether it can have been read already.
  boolean mayHave(ListedDelivery attempt) {
    return !attempt.deliveredAt().isAfter(deliveredAt);
  }

  /// Whether a list that ended before anything was found that was read already lacks something.
  boolean isMissedBy(Instant now) {
    Instant reach = now.minus(REACH);
    boolean shouldBeThere = id != 0 && deliveredAt.isAfter(reach);
    return !isNothing() && (shouldBeThere || covered.isBefore(reach));
  }
}
