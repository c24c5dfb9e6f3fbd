package dev.plimsoll.review;

import java.time.Duration;

/// A check run that was begun, or was about to be, and that may still be in progress.
///
/// @param age since then
public record Begun(String headSha, Duration age) {}
