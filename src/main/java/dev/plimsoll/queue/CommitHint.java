package dev.plimsoll.queue;

import java.time.Instant;

/// The commits that a delivery named, and when the host says the pull request was so.
public record CommitHint(String headSha, String baseSha, Instant updatedAt) {}
