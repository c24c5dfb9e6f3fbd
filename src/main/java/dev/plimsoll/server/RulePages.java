package dev.plimsoll.server;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Where the server gets its pages about rules: complete HTML documents.
///
/// @param index the list of rules for what is searched for, which may be nothing
/// @param page the page of a rule by its identifier, with examples of our own making, or none
/// @param namesake where to read of a check by its name in another tool
public record RulePages(
    Function<String, String> index,
    BiFunction<String, String, Optional<String>> page,
    Function<String, Optional<String>> namesake) {
  /// No rules at all.
  public static RulePages none() {
    return new RulePages(query -> "", (id, examples) -> Optional.empty(), name -> Optional.empty());
  }
}
