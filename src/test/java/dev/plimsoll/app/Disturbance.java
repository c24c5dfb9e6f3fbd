package dev.plimsoll.app;

import dev.plimsoll.demo.standin.Failure;

/// What goes wrong on the way; the end has to be the same.
sealed interface Disturbance {
  record None() implements Disturbance {}

  /// The write of this number, from 1, fails once.
  record FailedWrite(int number, Failure failure) implements Disturbance {}

  /// Each delivery comes twice with its GUID, and all of them again, in another order, at the end.
  record Doubled() implements Disturbance {}

  /// All deliveries come at the end, the last one first.
  record Late() implements Disturbance {}
}
