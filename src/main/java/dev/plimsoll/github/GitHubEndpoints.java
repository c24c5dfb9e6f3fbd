package dev.plimsoll.github;

import java.net.URI;
import java.util.Objects;

/// Where a GitHub answers: REST below one address, GraphQL at another.
public record GitHubEndpoints(URI rest, URI graphQl) {
  private static final String ENTERPRISE_REST = "/api/v3";

  /// From the one address that people configure. An Enterprise Server has REST at
  /// `https://host/api/v3` and GraphQL at `https://host/api/graphql`; anybody else has GraphQL
  /// right below.
  public static GitHubEndpoints of(URI apiUrl) {
    String base = apiUrl.toString().replaceAll("/+$", "");
    String graphQlBase =
        base.endsWith(ENTERPRISE_REST) ? base.substring(0, base.length() - "/v3".length()) : base;
    return new GitHubEndpoints(URI.create(base), URI.create(graphQlBase + "/graphql"));
  }

  /// Where people see the repositories.
  public URI web() {
    String base = rest.toString();
    if (base.equals("https://api.github.com")) {
      return URI.create("https://github.com");
    }
    return base.endsWith(ENTERPRISE_REST)
        ? URI.create(base.substring(0, base.length() - ENTERPRISE_REST.length()))
        : rest;
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
