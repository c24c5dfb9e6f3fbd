package dev.plimsoll.review;

/// A conversation on the diff that we began.
///
/// @param id the host's identifier, for resolving it
/// @param path the file it stands on
/// @param body the first comment, ours, with the marker in it
/// @param answered whether anybody but us wrote in it
/// @param resolvable whether the host lets us resolve it
public record ReviewThread(
    String id, String path, String body, boolean resolved, boolean answered, boolean resolvable) {}
