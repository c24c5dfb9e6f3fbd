package dev.plimsoll.overview;

import java.util.Optional;

/// A finding that somebody does not want to be told.
///
/// @param by what says so, such as a comment
/// @param reason why, if a reason is given
public record Silenced(String rule, String path, int line, String by, Optional<String> reason) {}
