package dev.plimsoll.server;

import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Delivery;
import java.util.List;

/// What a signed delivery turned out to be.
sealed interface DeliveryReading {
  /// The host tries the address.
  record Ping() implements DeliveryReading {}

  /// Sound, but about nothing that Plimsoll looks at.
  record Unneeded(String why) implements DeliveryReading {}

  /// Not what the host sends.
  record Malformed(String why) implements DeliveryReading {}

  /// To be stored.
  ///
  /// @param about what it is about, such as `octo/harbour#7`, for the log
  record Needed(Delivery delivery, String about, List<Consequence> consequences)
      implements DeliveryReading {
    public Needed {
      consequences = List.copyOf(consequences);
    }
  }
}
