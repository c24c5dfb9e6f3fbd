package dev.plimsoll.recovery;

import java.util.List;
import java.util.Optional;

/// A page of the host's list, the newest attempt first.
///
/// @param next names the page of older ones; empty where there is none
public record DeliveryPage(List<ListedDelivery> deliveries, Optional<String> next) {
  public DeliveryPage {
    deliveries = List.copyOf(deliveries);
  }
}
