package dev.plimsoll.app;

import dev.plimsoll.telemetry.TelemetrySettings;
import dev.plimsoll.database.PostgresAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What the environment says.
///
/// @param port 0 for any free one
/// @param given the App that it names; empty for a server that is to be set up in the browser
/// @param data the folder of the embedded database; where it is used, it exists and can be written
/// @param publicUrl where people reach this server, without a slash at its end
/// @param postgres the database to use instead of the embedded one
/// @param payloads how long the documents of deliveries are kept; zero keeps none
/// @param proxies how many reverse proxies of the house stand before it
public record Settings(
    String host,
    int port,
    Optional<GitHubSettings> given,
    Path data,
    Optional<URI> publicUrl,
    TelemetrySettings telemetry,
    Optional<PostgresAddress> postgres,
    Duration payloads,
    int proxies,
    SetupSettings setup) {
  /// The App and its GitHub.
  ///
  /// @throws java.util.NoSuchElementException when the server is not set up
  public GitHubSettings gitHub() {
    return given.orElseThrow();
  }

  /// The same settings for a server that has been set up.
  Settings with(GitHubSettings gitHub, URI address) {
    return new Settings(
        host,
        port,
        Optional.of(gitHub),
        data,
        Optional.of(publicUrl.orElse(address)),
        telemetry,
        postgres,
        payloads,
        proxies,
        setup);
  }
}
