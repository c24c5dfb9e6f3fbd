package dev.plimsoll.server;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where the server gets its pages about rules: complete HTML documents, with no script, and styles
/// in `style` elements only.
public record RulePages(Supplier<String> index, Function<String, Optional<String>> page) {}
