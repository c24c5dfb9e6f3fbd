package dev.plimsoll.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What the environment says.
///
/// @param port 0 for any free one
/// @param given the App that it names; empty for a server that is to be set up in the browser
/// @param data the folder of the embedded database; it exists and can be written
/// @param publicUrl where people reach this server, without a slash at its end
public record Settings(
    String host,
    int port,
    Optional<GitHubSettings> given,
    Path data,
    Optional<URI> publicUrl,
    SetupSettings setup) {
  public Settings(
      String host, int port, GitHubSettings gitHub, Path data, Optional<URI> publicUrl) {
    this(host, port, Optional.of(gitHub), data, publicUrl, SetupSettings.NONE);
  }

  /// The App and its GitHub.
  ///
  /// @throws java.util.NoSuchElementException when the server is not set up
  public GitHubSettings gitHub() {
    return given.orElseThrow();
  }

  /// The same settings for a server that has been set up.
  Settings with(GitHubSettings gitHub, URI address) {
    return new Settings(
        host, port, Optional.of(gitHub), data, Optional.of(publicUrl.orElse(address)), setup);
  }
}
