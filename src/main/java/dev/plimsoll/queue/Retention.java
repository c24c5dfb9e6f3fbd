package dev.plimsoll.queue;

import java.time.Duration;

/// How long is kept what nobody works on any more.
///
/// @param payloads the documents of deliveries; zero keeps none at all
/// @param deliveries what tells that a delivery was taken before; longer than the host can send one
///   again
/// @param work what is known of clean work; a later mark begins anew
/// @param memory what we did on pull requests of which no work is known
public record Retention(Duration payloads, Duration deliveries, Duration work, Duration memory) {
  private static final Duration A_MONTH = Duration.ofDays(30);

  public static final Retention DEFAULT = ofPayloads(Duration.ofDays(7));

  /// The usual times but for payloads. What tells deliveries apart stays as long as its payload.
  public static Retention ofPayloads(Duration payloads) {
    return new Retention(
        payloads,
        payloads.compareTo(A_MONTH) < 0 ? A_MONTH : payloads,
        Duration.ofDays(180),
        Duration.ofDays(400));
  }

  boolean keepsPayloads() {
    return payloads.isPositive();
  }
}
