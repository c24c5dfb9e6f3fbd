package dev.plimsoll.engine;

import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Position;
import dev.plimsoll.text.Span;
import java.util.Optional;

/// A finding as it leaves the engine: placed, weighed, and its fix, if any, proven.
///
/// @param path the file, relative to the repository's root, with `/`
/// @param subject what it is about, independent of its place; see [dev.plimsoll.rule.Finding]
/// @param end the place behind the last character of the span
public record Diagnostic(
    RuleInfo rule,
    Severity severity,
    String path,
    Span span,
    Position start,
    Position end,
    String subject,
    String message,
    Optional<Fix> fix,
    Fingerprint fingerprint) {}
