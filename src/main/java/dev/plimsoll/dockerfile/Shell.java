package dev.plimsoll.dockerfile;

/// `SHELL ["executable", "argument"]`: what runs commands in shell form. BuildKit takes only the
/// exec form.
public record Shell(Statement statement, CommandForm form) implements Instruction {}
