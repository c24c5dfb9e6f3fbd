package dev.plimsoll.setup;

import java.net.URI;

/// What the person who sets the server up has chosen.
///
/// @param organization the organisation that the App is made for; empty for the own account
/// @param api where the host's interface is
/// @param web where people see the host
/// @param publicUrl where people and the host reach the server
/// @param store whether the credentials are stored, or shown once
public record SetupRequest(String organization, URI api, URI web, URI publicUrl, boolean store) {
  /// Where a browser posts the manifest to.
  public URI registration() {
    return URI.create(
        web
            + (organization.isEmpty() ? "" : "/organizations/" + organization)
            + "/settings/apps/new");
  }
}
