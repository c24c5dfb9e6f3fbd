package dev.plimsoll.dockerfile;

/// `CMD command`: what the container runs by default, or the arguments of its entry point.
public record Cmd(Statement statement, CommandForm form) implements Instruction {}
