package dev.plimsoll.playground;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A finding as the playground shows it.
///
/// @param excerpt the lines it is about, with carets below what is meant
/// @param fix absent where there is none, or none that was proven
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Remark(
    String rule,
    String severity,
    String message,
    Place place,
    String excerpt,
    @Nullable Suggestion fix) {}
