package dev.plimsoll.shell;

import java.util.Optional;

/// One option of a command: `name` with its dashes, the place of the option (of the single letter
/// in a cluster), and its value, if it takes one and has it.
public record Option(Extent extent, String name, Optional<Word> value) implements Located {}
