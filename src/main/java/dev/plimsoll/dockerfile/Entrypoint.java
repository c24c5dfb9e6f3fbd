package dev.plimsoll.dockerfile;

/// `ENTRYPOINT command`: what the container runs.
public record Entrypoint(Statement statement, CommandForm form) implements Instruction {}
