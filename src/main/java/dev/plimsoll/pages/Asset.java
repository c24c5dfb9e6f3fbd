package dev.plimsoll.pages;

/// A file that pages load from this server.
///
/// @param path where it is, with a hash of its content: whatever is there stays the same for ever
/// @param hash of the content
/// @param text all of it
public record Asset(String path, String contentType, String hash, String text) {}
