package dev.plimsoll.app;

import java.net.URI;
import java.util.Set;

/// The address of a server of this machine, for people and programs on it.
final class LocalAddress {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

  private LocalAddress() {}

  static URI of(String host, int port) {
    return URI.create("http://" + name(host) + ":" + port);
  }

  private static String name(String host) {
    if (EVERYWHERE.contains(host)) {
      return "localhost";
    }
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
