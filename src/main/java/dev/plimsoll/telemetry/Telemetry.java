package dev.plimsoll.telemetry;

import dev.plimsoll.database.WriteListener;
import dev.plimsoll.engine.FixListener;
import dev.plimsoll.github.CallListener;
import dev.plimsoll.queue.WorkListener;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.server.IntakeListener;

/// Listens to all rooms. Where nobody wants to see anything, it is [#OFF], which loads no library
/// and costs nothing.
public interface Telemetry extends AutoCloseable {
  /// Listens to nothing.
  Telemetry OFF = new Telemetry() {};

  /// What the settings ask for.
  ///
  /// @param seen what is looked at when figures are asked for
  static Telemetry of(TelemetrySettings settings, Seen seen) {
    return settings.isNeeded() ? LiveTelemetry.start(settings, seen) : OFF;
  }

  default IntakeListener intake() {
    return IntakeListener.NONE;
  }

  default WorkListener work() {
    return WorkListener.NONE;
  }

  default ReviewListener reviews() {
    return ReviewListener.NONE;
  }

  default CallListener calls() {
    return CallListener.NONE;
  }

  default FixListener fixes() {
    return FixListener.NONE;
  }

  default WriteListener writes() {
    return WriteListener.NONE;
  }

  /// All figures of now, in Prometheus's text format.
  default String figures() {
    return "";
  }

  /// Sends what is not sent yet, as far as that is possible at once.
  @Override
  default void close() {}
}
