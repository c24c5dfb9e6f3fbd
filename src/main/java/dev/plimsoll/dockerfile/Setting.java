package dev.plimsoll.dockerfile;

import java.util.Optional;

/// A setting of the image at one point of a stage.
///
/// @param origin the instruction that set it, in this stage or in one it is built from; absent if
///   none did
public record Setting(Value value, Optional<Instruction> origin) {}
