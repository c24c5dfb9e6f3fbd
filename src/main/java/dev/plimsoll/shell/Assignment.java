package dev.plimsoll.shell;

import java.util.List;

/// `name=value` before a command or on its own; `append` for bash's `name+=value`. An array's
/// `name=(a b)` has its words in `elements` and an empty `value`.
public record Assignment(
    Extent extent, String name, boolean append, Word value, List<Word> elements)
    implements Located {}
