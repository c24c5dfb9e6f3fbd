package dev.plimsoll.app;

import dev.plimsoll.setup.WebAddress;
import java.net.URI;
import java.util.Optional;

/// Addresses in settings to which paths are appended.
final class BaseUrl {
  static final String GITHUB = "https://api.github.com";

  private BaseUrl() {}

  static Optional<URI> parse(String text) {
    return WebAddress.parse(text);
  }
}
