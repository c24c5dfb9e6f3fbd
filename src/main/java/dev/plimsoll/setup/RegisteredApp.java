package dev.plimsoll.setup;

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
  @Override
  public String toString() {
    return "App " + id;
  }
}
