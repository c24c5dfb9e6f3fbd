package dev.plimsoll.dockerfile;

import java.util.Optional;

/// `ONBUILD instruction`: runs the instruction when an image is built from this one.
///
/// @param trigger the wrapped instruction, its spans in this file; absent if nothing follows
public record Onbuild(Statement statement, Optional<Instruction> trigger) implements Instruction {}
