package dev.plimsoll.chaos;

import dev.plimsoll.demo.standin.Delivery;

/// A delivery that is to arrive.
///
/// @param mooring where it is from
record Letter(Delivery delivery, String action, Mooring mooring) {
  String guid() {
    return delivery.guid();
  }
}
