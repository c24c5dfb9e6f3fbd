package dev.plimsoll.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What the environment says.
///
/// @param port 0 for any free one
/// @param data the folder of the embedded database; it exists and can be written
/// @param publicUrl where people reach this server, without a slash at its end
/// @param proxies how many reverse proxies of the house stand before it
public record Settings(
    String host,
    int port,
    GitHubSettings gitHub,
    Path data,
    Optional<URI> publicUrl,
    int proxies) {}
