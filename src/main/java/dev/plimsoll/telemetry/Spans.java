package dev.plimsoll.telemetry;

import java.util.Map;
import java.util.Optional;

/// Spans of traces. Each begins and ends in one thread, and what begins in between is part of it.
interface Spans extends AutoCloseable {
  /// Nobody traces.
  Spans NONE =
      new Spans() {
        @Override
        public Span begin(String name, Kind kind, Parent parent, Map<String, String> attributes) {
          return Span.UNSEEN;
        }

        @Override
        public void close() {}
      };

  /// Who is on the other side.
  enum Kind {
    /// We answer.
    SERVER,
    /// We ask.
    CLIENT,
    /// We take what was put down for us.
    CONSUMER,
    INTERNAL
  }

  /// What a span is part of.
  sealed interface Parent {
    /// What this thread does just now.
    record Current() implements Parent {}

    /// Nothing: a trace begins.
    record Nothing() implements Parent {}

    /// What another thread or process did.
    record Remote(String traceparent) implements Parent {}

    static Parent of(Optional<String> traceparent) {
      return traceparent.<Parent>map(Remote::new).orElseGet(Nothing::new);
    }
  }

  Span begin(String name, Kind kind, Parent parent, Map<String, String> attributes);

  @Override
  void close();

  /// A span that is under way.
  interface Span {
    Span UNSEEN =
        new Span() {
          @Override
          public Optional<String> traceparent() {
            return Optional.empty();
          }

          @Override
          public Optional<String> traceId() {
            return Optional.empty();
          }

          @Override
          public void set(String attribute, String value) {}

          @Override
          public void fail() {}

          @Override
          public void end() {}

          @Override
          public void drop() {}
        };

    /// What is to be handed to those who go on with it elsewhere.
    Optional<String> traceparent();

    Optional<String> traceId();

    void set(String attribute, String value);

    void fail();

    void end();

    /// Ends it, and nobody is told of it.
    void drop();
  }
}
