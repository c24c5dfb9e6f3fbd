package dev.plimsoll.engine;

/// Something in a file that its own reader (the builder, compose, ECS) would stumble over.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param fatal whether the reader would refuse the whole file
public record FileProblem(int line, int column, String message, boolean fatal) {}
