package dev.plimsoll.overview;

/// Something found on a default branch.
///
/// @param severity `error`, `warning` or `info`
/// @param path as the repository has it: a stranger's words, as is the message
public record Finding(
    String rule,
    String practice,
    String severity,
    String path,
    int line,
    String message,
    String fingerprint) {}
