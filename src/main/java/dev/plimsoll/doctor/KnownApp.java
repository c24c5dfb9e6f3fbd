package dev.plimsoll.doctor;

import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.GitHubEndpoints;
import java.net.URI;
import java.util.Optional;

/// The App that the server works as.
///
/// @param origin where that is written
/// @param endpoints where its GitHub is; empty where the settings have no address of one
/// @param publicUrl where it sends deliveries to, as far as we know
record KnownApp(
    AppIdentity identity,
    Origin origin,
    Optional<GitHubEndpoints> endpoints,
    Optional<URI> publicUrl) {}
