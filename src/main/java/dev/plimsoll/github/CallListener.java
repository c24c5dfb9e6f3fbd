package dev.plimsoll.github;

import java.time.Instant;

/// Is told of each request to GitHub, in the thread that waits for its answer.
public interface CallListener {
  /// Listens to nothing.
  CallListener NONE =
      new CallListener() {
        @Override
        public Exchange begin(GitHubCall call) {
          return Exchange.UNHEARD;
        }
      };

  /// A request is sent.
  Exchange begin(GitHubCall call);

  /// A request is not sent, because what the installation may ask is used up.
  default void heldBack() {}

  /// An answer told what an installation may still ask.
  ///
  /// @param limit calls or points an hour
  /// @param remaining what is left of them until `reset`
  default void allowed(
      long installation, GitHubCall.Api api, int limit, int remaining, Instant reset) {}

  /// One request that is under way.
  interface Exchange {
    Exchange UNHEARD =
        new Exchange() {
          @Override
          public void answered(int status) {}

          @Override
          public void failed() {}
        };

    void answered(int status);

    /// No answer came.
    void failed();
  }
}
