package dev.plimsoll.queue;

import java.time.Instant;
import java.util.Optional;

/// One webhook delivery as it came in. Its GUID stays the same when the host sends it again.
public final class Delivery {
  private final String guid;
  private final String event;
  private final String action;
  private final Instant receivedAt;
  private final byte[] payload;
  private final Optional<String> trace;

  /// @param payload the JSON document; must not be changed afterwards
  public Delivery(String guid, String event, String action, Instant receivedAt, byte[] payload) {
    this(guid, event, action, receivedAt, payload, Optional.empty());
  }

  private Delivery(
      String guid,
      String event,
      String action,
      Instant receivedAt,
      byte[] payload,
      Optional<String> trace) {
    this.guid = guid;
    this.event = event;
    this.action = action;
    this.receivedAt = receivedAt;
    this.payload = payload;
    this.trace = trace;
  }

  /// The same as part of a trace.
  ///
  /// @param traceparent as the W3C's recommendation has it; empty where nobody traces
  public Delivery tracedBy(Optional<String> traceparent) {
    return new Delivery(guid, event, action, receivedAt, payload, traceparent);
  }

  /// What work that comes of this delivery comes from.
  Origin origin() {
    return new Origin(guid, receivedAt, trace);
  }

  public String guid() {
    return guid;
  }

  public String event() {
    return event;
  }

  public String action() {
    return action;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /// The document itself, not a copy: payloads may be large.
  byte[] payload() {
    return payload;
  }

  @Override
  public String toString() {
    return event + "." + action + " " + guid;
  }
}
