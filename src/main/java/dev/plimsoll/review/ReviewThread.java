package dev.plimsoll.review;

/// A conversation on the diff that we began.
///
/// @param id the host's identifier, for resolving it
/// @param body the first comment, ours, with the marker in it
/// @param answered whether anybody but us wrote in it
public record ReviewThread(
    String id, String body, boolean resolved, boolean answered, boolean resolvable) {}
