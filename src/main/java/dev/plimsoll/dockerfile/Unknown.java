package dev.plimsoll.dockerfile;

/// A line whose keyword BuildKit does not know.
public record Unknown(Statement statement) implements Instruction {}
