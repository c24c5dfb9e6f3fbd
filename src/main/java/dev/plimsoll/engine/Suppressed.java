package dev.plimsoll.engine;

import java.util.Optional;

/// A finding that somebody does not want to be told.
///
/// @param by what says so, such as the comment `# plimsoll ignore=root-user`
/// @param reason why, if a reason is given
public record Suppressed(Diagnostic diagnostic, String by, Optional<String> reason) {}
