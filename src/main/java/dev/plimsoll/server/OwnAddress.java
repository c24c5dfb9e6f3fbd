package dev.plimsoll.server;

import dev.plimsoll.setup.WebAddress;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/// Where a browser reaches this server.
final class OwnAddress {
  private final Optional<URI> given;

  /// @param given the address that the settings name, if they do
  OwnAddress(Optional<URI> given) {
    this.given = given;
  }

  /// The address that the settings name, or else the one that this request came to.
  URI best(Context request) {
    return given.or(() -> asked(request)).orElseGet(() -> URI.create("http://localhost"));
  }

  /// Whether a browser that sent this request would send the same cookies to an address: they know
  /// hosts, not ports or schemes.
  boolean sharesCookies(Context request, URI address) {
    return asked(request).map(URI::getHost).filter(address.getHost()::equalsIgnoreCase).isPresent();
  }

  /// Whether the browser came by TLS, as far as is known.
  boolean isSecure(Context request) {
    return asked(request).filter(OwnAddress::byTls).isPresent()
        || given.filter(OwnAddress::byTls).filter(url -> sharesCookies(request, url)).isPresent();
  }

  private static boolean byTls(URI url) {
    return "https".equals(url.getScheme());
  }

  private static Optional<URI> asked(Context request) {
    String forwarded = request.header("X-Forwarded-Proto");
    String scheme = "https".equals(forwarded) ? "https" : request.scheme();
    return Optional.ofNullable(request.header("Host"))
        .flatMap(host -> WebAddress.parse(scheme + "://" + host))
        .filter(url -> url.getRawPath().isEmpty());
  }
}
