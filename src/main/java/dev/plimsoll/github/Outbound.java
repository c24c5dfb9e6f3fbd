package dev.plimsoll.github;

import java.net.Authenticator;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How connections leave the network that this program runs in.
///
/// @param proxy which proxy to go through for an address, if any
/// @param proxyLogin who to be for the proxy, if it asks
/// @param trust whose certificates are believed; those of the platform where empty
public record Outbound(
    Optional<ProxySelector> proxy, Optional<Authenticator> proxyLogin, Optional<SSLContext> trust) {
  /// Straight, believing whom the platform believes.
  public static final Outbound DIRECT =
      new Outbound(Optional.empty(), Optional.empty(), Optional.empty());

  /// The same client, on its way out.
  public HttpClient.Builder applyTo(HttpClient.Builder client) {
    proxy.ifPresent(client::proxy);
    proxyLogin.ifPresent(client::authenticator);
    trust.ifPresent(client::sslContext);
    return client;
  }
}
