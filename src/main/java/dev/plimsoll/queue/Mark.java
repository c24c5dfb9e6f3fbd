package dev.plimsoll.queue;

import java.util.Optional;

/// Says that a pull request may no longer be as it should be.
public record Mark(PullRequestKey pullRequest, Optional<CommitHint> hint) {}
