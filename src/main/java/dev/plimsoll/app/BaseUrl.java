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
  private static final String ENTERPRISE = "/api/v3";

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

  /// Where GraphQL is when REST is at this address: `/api/v3` of an Enterprise Server becomes
  /// `/api/graphql`; anywhere else it is `/graphql`.
  static URI graphql(URI rest) {
    String url = rest.toString();
    return URI.create(
        url.endsWith(ENTERPRISE)
            ? url.substring(0, url.length() - ENTERPRISE.length()) + "/api/graphql"
            : url + "/graphql");
  }

  /// Where people see the repositories whose REST is at this address.
  static URI web(URI rest) {
    String url = rest.toString();
    if (url.equals(GITHUB)) {
      return URI.create("https://github.com");
    }
    return url.endsWith(ENTERPRISE)
        ? URI.create(url.substring(0, url.length() - ENTERPRISE.length()))
        : rest;
  }
}
