package dev.plimsoll.queue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How much work there is at one moment.
///
/// @param lanes one for every priority
/// @param running what is leased to a worker now
/// @param setAside what failed too often and waits for a person
public record QueueDepth(Map<Priority, Lane> lanes, long running, long setAside) {
  public QueueDepth {
    lanes = Map.copyOf(lanes);
  }

  /// What waits with one priority.
  ///
  /// @param due what a worker may take now
  /// @param putOff what waits for its time: after a failure, or because the host asked for patience
  /// @param oldestDue since when the one that waits longest may be taken
  public record Lane(long due, long putOff, Optional<Instant> oldestDue) {
    static final Lane EMPTY = new Lane(0, 0, Optional.empty());
  }
}
