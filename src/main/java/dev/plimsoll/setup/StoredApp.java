package dev.plimsoll.setup;

import java.net.URI;

/// The App that the server runs as, and where.
///
/// @param api where the host's interface is
/// @param publicUrl where people and the host reach the server
public record StoredApp(RegisteredApp app, URI api, URI publicUrl) {}
