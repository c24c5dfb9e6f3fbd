package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.IgnoreComment;

/// A name in a comment of ours.
public record OwnName(IgnoreComment comment, IgnoreComment.Name name) {}
