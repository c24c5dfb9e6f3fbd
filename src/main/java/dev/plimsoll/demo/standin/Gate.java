package dev.plimsoll.demo.standin;

import java.time.Duration;

/// Stands in front of the API: sees each request before anything is done and once it was done, and
/// may end its connection there. Called by many threads at once.
public interface Gate {
  /// Lets everything pass.
  Gate OPEN =
      new Gate() {
        @Override
        public boolean admits(LoggedRequest asked) {
          return true;
        }

        @Override
        public boolean releases(LoggedRequest answered, Duration took) {
          return true;
        }
      };

  /// Whether what is asked for may happen; otherwise the connection ends and nothing is done.
  boolean admits(LoggedRequest asked);

  /// Whether the answer may leave; otherwise it was done, but who asked never hears of it.
  boolean releases(LoggedRequest answered, Duration took);
}
