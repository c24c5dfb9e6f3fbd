package dev.plimsoll.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Addresses to which paths are appended: http or https, without a slash at the end, without
/// anything that could be a secret.
public final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /// This machine and networks that have no address on the internet.
  private static final Pattern PRIVATE =
      Pattern.compile(
          "localhost|.*\\.(?:localhost|local|internal|lan|test)|127\\..*|10\\..*|192\\.168\\..*"
              + "|172\\.(?:1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*|0\\.0\\.0\\.0"
              + "|\\[(?:::1?|f[cd].*|fe80.*)]");

  private WebAddress() {}

  /// The address without a slash at its end; empty if the text is none.
  public static Optional<URI> parse(String text) {
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

  /// Whether it cannot be reached from the internet, as far as its name tells.
  public static boolean isPrivate(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return PRIVATE.matcher(host).matches() || (!host.contains(".") && !host.startsWith("["));
  }

  /// Scheme, host and port, as browsers compare them.
  public static String origin(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int port = address.getPort();
    boolean usual =
        port == -1
            || (port == 443 && scheme.equals("https"))
            || (port == 80 && scheme.equals("http"));
    return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
  }
}
