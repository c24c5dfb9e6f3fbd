package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.text.Span;
import java.util.Optional;
import java.util.function.Predicate;

/// One reason not to tell of some findings.
///
/// @param rules which findings
/// @param extent where they stand
/// @param comment where it says so; empty for the configuration
/// @param by what says so
/// @param own the name in a comment of ours, of which an account is kept
public record Suppression(
    Predicate<RuleInfo> rules,
    Span extent,
    Span comment,
    String by,
    Optional<String> reason,
    Optional<OwnName> own) {
  /// Whether the finding stands where it is not wanted, or is about the comment, or about something
  /// that holds it.
  public boolean covers(Finding finding) {
    int place = finding.span().start();
    boolean about =
        extent.contains(place)
            || comment.contains(place)
            || !comment.isEmpty() && finding.span().contains(comment);
    return about && rules.test(finding.rule());
  }
}
