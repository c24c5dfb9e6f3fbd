package dev.plimsoll.deployment;

import java.util.Optional;

/// An image that the repository builds.
///
/// @param dockerfile its path in the repository
/// @param target the stage that is asked for, in lower case; the last one if empty
public record BuiltImage(String dockerfile, Optional<String> target) {}
