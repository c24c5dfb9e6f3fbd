package dev.plimsoll.setup;

import java.util.regex.Pattern;

/// An App as the host made it. Its text tells no secret.
///
/// @param page where people see it
/// @param owner the account that it belongs to
/// @param ofOrganization whether that is an organisation
public record RegisteredApp(
    long id,
    String slug,
    String page,
    String owner,
    boolean ofOrganization,
    String clientId,
    String clientSecret,
    String webhookSecret,
    String privateKey) {
  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

  /// Where the host's pages begin.
  public String web() {
    return page.replaceFirst("/(?:github-)?apps/[^/]*$", "");
  }

  /// Where its owner changes it; its page for people where the owner is not known.
  public String settings() {
    if (!LOGIN.matcher(owner).matches()) {
      return page;
    }
    return web() + (ofOrganization ? "/organizations/" + owner : "") + "/settings/apps/" + slug;
  }

  @Override
  public String toString() {
    return "App " + id;
  }
}
