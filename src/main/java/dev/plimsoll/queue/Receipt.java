package dev.plimsoll.queue;

/// What became of a delivery.
public enum Receipt {
  STORED,
  /// A delivery of the same GUID was stored before; nothing was marked again.
  REPEATED
}
