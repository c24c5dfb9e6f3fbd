package dev.plimsoll.setup;

import java.time.Duration;

/// What somebody was handed so as to go on with the setup.
///
/// @param browser the digest of the browser that it was handed to; empty if to none yet
record Pass(String digest, Kind kind, String browser, String detail) {
  enum Kind {
    /// The token in the log: whoever brings it first may set the server up.
    LINK(Duration.ofHours(1)),
    /// The cookie of the browser that brought it.
    BROWSER(Duration.ofHours(12)),
    /// What the host hands back with the App; it gives an hour, too.
    STATE(Duration.ofHours(1));

    private final Duration lifetime;

    Kind(Duration lifetime) {
      this.lifetime = lifetime;
    }

    Duration lifetime() {
      return lifetime;
    }
  }
}
