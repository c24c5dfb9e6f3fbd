package dev.plimsoll.app;

import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.setup.SetupForm;
import dev.plimsoll.setup.SetupForm.Host;
import java.net.URI;
import java.util.Optional;

/// The GitHubs that a server can be set up for.
///
/// @param api the one that the settings name, if they do
record KnownHosts(Optional<URI> api) implements SetupForm.Hosts {
  @Override
  public Optional<Host> given() {
    return api.map(GitHubEndpoints::of).map(KnownHosts::host);
  }

  @Override
  public Host seenAt(URI web) {
    return host(GitHubEndpoints.seenAt(web));
  }

  private static Host host(GitHubEndpoints endpoints) {
    return new Host(endpoints.web(), endpoints.rest());
  }
}
