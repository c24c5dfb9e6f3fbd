package dev.plimsoll.compose;

/// A compose file.
public final class ComposeFile {}
