package dev.plimsoll.app;

import java.net.URI;
import java.security.interfaces.RSAPrivateKey;

/// How to reach GitHub, and as which App.
///
/// @param appId the App's number, or its client ID
/// @param apiUrl the REST root, without a slash at its end
public record GitHubSettings(
    String appId, RSAPrivateKey privateKey, Secret webhookSecret, URI apiUrl, URI graphqlUrl) {
  /// Where people see the repositories.
  public URI webUrl() {
    return BaseUrl.web(apiUrl);
  }

  @Override
  public String toString() {
    return "GitHubSettings[appId=" + appId + ", apiUrl=" + apiUrl + "]";
  }
}
