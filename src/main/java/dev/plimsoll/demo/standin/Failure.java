package dev.plimsoll.demo.standin;

import java.util.Map;

/// How a request goes wrong on purpose.
public sealed interface Failure {
  /// Answered with this status, and nothing done.
  record Refused(int status, Map<String, String> headers, String message) implements Failure {
    public Refused {
      headers = Map.copyOf(headers);
    }

    public Refused(int status, Map<String, String> headers) {
      this(status, headers, "Failed on purpose");
    }

    public Refused(int status) {
      this(status, Map.of());
    }
  }

  /// The connection ends without an answer, and nothing is done.
  record Cut() implements Failure {}

  /// What was asked for is done, but the answer never arrives.
  record CutAfterEffect() implements Failure {}
}
