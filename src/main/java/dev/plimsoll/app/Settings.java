package dev.plimsoll.app;

import dev.plimsoll.database.PostgresAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What the environment says.
///
/// @param port 0 for any free one
/// @param data the folder of the embedded database; where it is used, it exists and can be written
/// @param publicUrl where people reach this server, without a slash at its end
/// @param postgres the database to use instead of the embedded one
public record Settings(
    String host,
    int port,
    GitHubSettings gitHub,
    Path data,
    Optional<URI> publicUrl,
    Optional<PostgresAddress> postgres) {
  /// Settings with the embedded database.
  public Settings(
      String host, int port, GitHubSettings gitHub, Path data, Optional<URI> publicUrl) {
    this(host, port, gitHub, data, publicUrl, Optional.empty());
  }
}
