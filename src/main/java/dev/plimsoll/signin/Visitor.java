package dev.plimsoll.signin;

/// Somebody who is signed in.
///
/// @param key names the session; it opens nothing
/// @param login what the host calls them
/// @param formToken what a form of theirs has to carry
public record Visitor(String key, String login, String formToken) {}
