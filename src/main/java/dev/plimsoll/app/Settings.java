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
/// @param data the folder of the embedded database; where it is used, it exists and can be written
/// @param publicUrl where people reach this server, without a slash at its end
/// @param postgres the database to use instead of the embedded one
/// @param payloads how long the documents of deliveries are kept; zero keeps none
/// @param proxies how many reverse proxies of the house stand before it
public record Settings(
    String host,
    int port,
    GitHubSettings gitHub,
    Path data,
    Optional<URI> publicUrl,
    TelemetrySettings telemetry,
    Optional<PostgresAddress> postgres,
    Duration payloads,
    int proxies) {}
