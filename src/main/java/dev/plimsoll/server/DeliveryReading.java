package dev.plimsoll.server;

import dev.plimsoll.queue.Delivery;
import dev.plimsoll.queue.Mark;

/// What a signed delivery turned out to be.
sealed interface DeliveryReading {
  /// The host tries the address.
  record Ping() implements DeliveryReading {}

  /// Sound, but about nothing that Plimsoll looks at.
  record Unneeded(String why) implements DeliveryReading {}

  /// Not what the host sends.
  record Malformed(String why) implements DeliveryReading {}

  /// To be stored.
  record Needed(Delivery delivery, Mark mark) implements DeliveryReading {}
}
