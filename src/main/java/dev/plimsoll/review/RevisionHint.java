package dev.plimsoll.review;

/// The commits that the newest delivery named. They save a request where they still hold; what is
/// true is read from the host all the same.
public record RevisionHint(String headSha, String baseSha) {}
