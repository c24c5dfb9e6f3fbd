package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The file that a comment stands in.
///
/// @param isDockerfile whether it is one
/// @param today for comments that expire
record Scene(SourceText source, boolean isDockerfile, Optional<LocalDate> today) {
  Span wholeFile() {
    return new Span(0, source.length() + 1);
  }

  /// One suppression, or none where there is nothing that the comment could be about.
  List<Suppression> foreign(
      PlacedComment comment,
      Predicate<RuleInfo> rules,
      Optional<Span> extent,
      Optional<String> reason) {
    return extent
        .map(where -> new Suppression(
            rules,
            where,
            comment.span(),
            source.slice(comment.span()),
            reason.map(String::strip).filter(said -> !said.isEmpty()),
            Optional.empty()))
        .stream()
        .toList();
  }
}
