package dev.plimsoll.dockerfile;

/// A Dockerfile as BuildKit reads it.
public final class Dockerfile {}
