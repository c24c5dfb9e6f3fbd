package dev.plimsoll.dockerfile;

import java.util.List;
import java.util.Optional;

/// `ARG name[=default]…`: declares build arguments.
public record Arg(Statement statement, List<Parameter> parameters) implements Instruction {
  /// One build argument.
  ///
  /// @param value the default, quotes and variables still in it; absent without `=`
  public record Parameter(Word name, Optional<Word> value) {
    /// The whole of it: `name` or `name=default`.
    Word word() {
      return value
          .map(set -> new Word(name.text() + "=" + set.text(), name.span().union(set.span())))
          .orElse(name);
    }
  }
}
