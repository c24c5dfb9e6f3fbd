package dev.plimsoll.dockerfile;

/// `WORKDIR path`: the directory for what follows; relative to the former one.
///
/// @param path the rest of the line
public record Workdir(Statement statement, Word path) implements Instruction {}
