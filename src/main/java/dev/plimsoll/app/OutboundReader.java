package dev.plimsoll.app;

import dev.plimsoll.github.Outbound;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Reads how to get out of the network: `HTTPS_PROXY`, `NO_PROXY` and `PLIMSOLL_CA_FILE`.
final class OutboundReader {
  private static final int HTTP_PORT = 80;

  private final Environment environment;

  OutboundReader(Environment environment) {
    this.environment = environment;
  }

  Outbound read() {
    Optional<URI> proxy = proxy();
    Optional<ProxySelector> routes =
        proxy.map(
            address -> ProxyRoutes.of(socket(address), either("NO_PROXY").orElse("")).selector());
    return new Outbound(routes, proxy.flatMap(OutboundReader::login), trust());
  }

  private Optional<URI> proxy() {
    Optional<String> text = either("HTTPS_PROXY").map(String::strip);
    Optional<URI> proxy =
        text.map(given -> given.contains("://") ? given : "http://" + given)
            .flatMap(OutboundReader::address);
    if (text.isPresent() && proxy.isEmpty()) {
      environment.reject(
          "HTTPS_PROXY", "is no address of a proxy", "Give one like http://proxy.example:3128.");
    }
    return proxy;
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = URI.create(text);
      return "http".equals(address.getScheme()) && address.getHost() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static InetSocketAddress socket(URI proxy) {
    int port = proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort();
    return InetSocketAddress.createUnresolved(proxy.getHost(), port);
  }

  private static Optional<Authenticator> login(URI proxy) {
    // The platform does not tell proxies its password in the clear before a tunnel stands, unless
    // asked to; whoever writes the password into the address asks for it.
    String[] parts = Optional.ofNullable(proxy.getRawUserInfo()).orElse("").split(":", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    PasswordAuthentication login =
        new PasswordAuthentication(decoded(parts[0]), decoded(parts[1]).toCharArray());
    return Optional.of(new ProxyLogin(login));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// Answers the proxy only: nothing else gets its password.
  private static final class ProxyLogin extends Authenticator {
    private final PasswordAuthentication login;

    ProxyLogin(PasswordAuthentication login) {
      this.login = login;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      return getRequestorType() == RequestorType.PROXY ? login : null;
    }
  }

  private Optional<SSLContext> trust() {
    Optional<String> file = environment.plain("PLIMSOLL_CA_FILE");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      String pem = Files.readString(Path.of(file.get()), StandardCharsets.ISO_8859_1);
      return Optional.of(TrustedCertificates.with(pem));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      environment.reject(
          "PLIMSOLL_CA_FILE",
          "names no file of certificates",
          "Give the path of a PEM file with the authority that signed GitHub's certificate.");
      return Optional.empty();
    }
  }

  /// Programs disagree on whether these are written large.
  private Optional<String> either(String variable) {
    return environment
        .plain(variable)
        .or(() -> environment.plain(variable.toLowerCase(Locale.ROOT)));
  }
}
