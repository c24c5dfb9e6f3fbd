package dev.plimsoll.dockerfile;

/// `MAINTAINER name`: deprecated; a label says it now.
///
/// @param name the rest of the line
public record Maintainer(Statement statement, Word name) implements Instruction {}
