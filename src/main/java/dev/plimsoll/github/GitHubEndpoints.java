package dev.plimsoll.github;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/// Where a GitHub answers: REST below one address, GraphQL at another.
public record GitHubEndpoints(URI rest, URI graphQl) {
  private static final String ENTERPRISE_REST = "/api/v3";

  /// GitHub's own hosts; those below `ghe.com` are Enterprise Cloud with data residency.
  private static final String CLOUD = "(?:github\\.com|[a-z0-9-]+\\.ghe\\.com)";

  private static final Pattern CLOUD_WEB = Pattern.compile("(?i)https://" + CLOUD);
  private static final Pattern CLOUD_REST = Pattern.compile("(?i)https://api\\." + CLOUD);

  /// From the one address that people configure. An Enterprise Server has REST at
  /// `https://host/api/v3` and GraphQL at `https://host/api/graphql`; anybody else has GraphQL
  /// right below. The addresses where people see `github.com` or a `ghe.com` are taken for those of
  /// their interfaces.
  public static GitHubEndpoints of(URI apiUrl) {
    String base = interfaceOf(apiUrl.toString().replaceAll("/+$", ""));
    String graphQlBase =
        base.endsWith(ENTERPRISE_REST) ? base.substring(0, base.length() - "/v3".length()) : base;
    return new GitHubEndpoints(URI.create(base), URI.create(graphQlBase + "/graphql"));
  }

  private static String interfaceOf(String base) {
    return CLOUD_WEB.matcher(base).matches() ? base.replaceFirst("://", "://api.") : base;
  }

  /// Where people see the repositories.
  public URI web() {
    String base = rest.toString();
    if (CLOUD_REST.matcher(base).matches()) {
      return URI.create(base.replaceFirst("://api\\.", "://"));
    }
    return base.endsWith(ENTERPRISE_REST)
        ? URI.create(base.substring(0, base.length() - ENTERPRISE_REST.length()))
        : rest;
  }

  /// From the address where people see a GitHub, such as `https://github.com` or that of an
  /// Enterprise Server.
  public static GitHubEndpoints seenAt(URI web) {
    String base = web.toString().replaceAll("/+$", "");
    boolean named =
        CLOUD_WEB.matcher(base).matches()
            || CLOUD_REST.matcher(base).matches()
            || base.endsWith(ENTERPRISE_REST);
    return of(named ? web : URI.create(base + ENTERPRISE_REST));
  }

  /// Where people see an App.
  URI appPage(String slug) {
    String folder = rest.toString().endsWith(ENTERPRISE_REST) ? "/github-apps/" : "/apps/";
    return URI.create(web() + folder + slug);
  }

  URI rest(String path) {
    return URI.create(rest + path);
  }

  /// Whether a token of ours may be sent there.
  boolean owns(URI address) {
    return sameOrigin(rest, address);
  }

  static boolean sameOrigin(URI one, URI other) {
    return Objects.equals(one.getScheme(), other.getScheme())
        && one.getHost() != null
        && one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }
}
