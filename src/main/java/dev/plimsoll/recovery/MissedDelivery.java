package dev.plimsoll.recovery;

import java.time.Instant;

/// A delivery that is to be taken from its record.
///
/// @param failed whether the host knows that it failed
record MissedDelivery(
    long id, String guid, String event, Instant deliveredAt, boolean failed, long installationId) {
  static MissedDelivery of(ListedDelivery listed) {
    return new MissedDelivery(
        listed.id(),
        listed.guid(),
        listed.event(),
        listed.deliveredAt(),
        !listed.answered(),
        listed.installationId());
  }

  /// Whether it may take away what a later delivery has brought.
  boolean mayUndo() {
    return installationId != 0 && (event.startsWith("installation") || event.equals("repository"));
  }

  @Override
  public String toString() {
    return event + " " + guid;
  }
}
