package dev.plimsoll.app;

import dev.plimsoll.github.Outbound;
import dev.plimsoll.setup.SealKey;
import java.net.URI;
import java.util.Optional;

/// What a server needs that is set up in the browser.
///
/// @param api where the interface of GitHub is; empty where the environment does not say
/// @param key what credentials are sealed with; empty for a file in the data folder
record SetupSettings(Optional<URI> api, Outbound outbound, Optional<SealKey> key) {
  static final SetupSettings NONE =
      new SetupSettings(Optional.empty(), Outbound.DIRECT, Optional.empty());
}
