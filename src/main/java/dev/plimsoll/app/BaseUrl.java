package dev.plimsoll.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Addresses to which paths are appended: http or https, without a slash at the end, without
/// anything that could be a secret.
final class BaseUrl {
  static final String GITHUB = "https://api.github.com";

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private BaseUrl() {}

  static Optional<URI> parse(String text) {
    try {
      URI url = new URI(text.strip().replaceAll("/+$", ""));
      boolean bare =
          url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
      return bare && url.getHost() != null && SCHEMES.contains(url.getScheme())
          ? Optional.of(url)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
