package dev.plimsoll.server;

import java.util.Optional;

/// Is told of each request to the webhook and how it ends, in the thread that answers it.
@FunctionalInterface
public interface IntakeListener {
  /// Listens to nothing.
  IntakeListener NONE = () -> Intake.UNHEARD;

  /// A request came in.
  Intake begin();

  /// One request that is being answered.
  interface Intake {
    Intake UNHEARD =
        new Intake() {
          @Override
          public Optional<String> trace() {
            return Optional.empty();
          }

          @Override
          public void end(String event, Outcome outcome) {}
        };

    /// The `traceparent` that what comes of the delivery belongs to; empty where nobody traces.
    Optional<String> trace();

    /// It is answered.
    ///
    /// @param event as the request names it: anybody's text
    void end(String event, Outcome outcome);
  }

  /// What became of a request.
  enum Outcome {
    STORED,
    /// It is there already.
    REPEATED,
    /// Nothing depends on it.
    UNNEEDED,
    MALFORMED,
    UNSIGNED,
    TOO_LARGE,
    /// It could not be stored.
    UNAVAILABLE,
    /// By a fault of ours, or because the connection broke.
    FAILED
  }
}
