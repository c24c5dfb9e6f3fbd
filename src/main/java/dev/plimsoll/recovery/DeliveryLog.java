package dev.plimsoll.recovery;

import java.util.Optional;

/// What the host has noted of the deliveries that it sent us. Every method may throw
/// [dev.plimsoll.review.HostUnavailableException] and [dev.plimsoll.review.HostRefusedException].
public interface DeliveryLog {
  /// A page of the list; the newest one where no cursor is given.
  DeliveryPage page(Optional<String> cursor);

  /// The document that was sent; empty where the host has it no more.
  Optional<byte[]> payload(long id);
}
