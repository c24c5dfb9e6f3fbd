package dev.plimsoll.queue;

import java.time.Duration;

/// A check run that was to be begun on a commit and that may still be in progress.
///
/// @param age since it was noted last
public record BegunRun(String commit, Duration age) {}
