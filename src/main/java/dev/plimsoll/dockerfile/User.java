package dev.plimsoll.dockerfile;

/// `USER name[:group]`: who runs the commands that follow and the container.
///
/// @param user the rest of the line
public record User(Statement statement, Word user) implements Instruction {}
