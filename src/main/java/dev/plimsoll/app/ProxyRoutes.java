package dev.plimsoll.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One proxy for all addresses but some, in the words of the variables that most programs know.
///
/// @param exceptions names of hosts that are reached straight: `host.example`, `.example` or
///   `example` for all below, `*` for all
record ProxyRoutes(InetSocketAddress proxy, List<String> exceptions) {
  private static final Logger LOG = LoggerFactory.getLogger(ProxyRoutes.class);

  /// The exceptions as `NO_PROXY` lists them.
  static ProxyRoutes of(InetSocketAddress proxy, String noProxy) {
    List<String> exceptions =
        Stream.of(noProxy.split(","))
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .toList();
    return new ProxyRoutes(proxy, exceptions);
  }

  boolean isStraight(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return exceptions.stream().anyMatch(exception -> covers(exception, name));
  }

  private static boolean covers(String exception, String host) {
    String domain = exception.startsWith(".") ? exception : "." + exception;
    return exception.equals("*") || exception.equals(host) || host.endsWith(domain);
  }

  ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI address) {
        return address.getHost() == null || isStraight(address.getHost())
            ? List.of(Proxy.NO_PROXY)
            : List.of(new Proxy(Proxy.Type.HTTP, proxy));
      }

      @Override
      public void connectFailed(URI address, SocketAddress to, IOException failure) {
        LOG.warn("The proxy {} cannot be reached for {}", to, address.getHost(), failure);
      }
    };
  }
}
