package dev.plimsoll.rule;

import dev.plimsoll.text.Span;
import java.util.Optional;

/// One place in one file where a rule's pattern stands.
///
/// @param span the bytes that are wrong, as few as show it
/// @param subject what the finding is about, independent of where it stands; the same subject in an
///   older version of the file is the same finding. Usually the source text under the span.
/// @param message what is wrong here and why it matters, plain text, at most three sentences
public record Finding(RuleInfo rule, Span span, String subject, String message, Optional<Fix> fix) {
  public static Finding of(RuleInfo rule, Span span, String subject, String message, Fix fix) {
    return new Finding(rule, span, subject, message, Optional.of(fix));
  }

  public static Finding withoutFix(RuleInfo rule, Span span, String subject, String message) {
    return new Finding(rule, span, subject, message, Optional.empty());
  }
}
