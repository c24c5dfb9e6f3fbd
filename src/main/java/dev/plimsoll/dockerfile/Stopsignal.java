package dev.plimsoll.dockerfile;

/// `STOPSIGNAL signal`: what stops the container.
public record Stopsignal(Statement statement, Word signal) implements Instruction {}
