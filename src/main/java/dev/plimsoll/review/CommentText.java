package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes what a remark says.
final class CommentText {
  private static final long LONGEST_DIFF = 30;

  private final Links links;

  CommentText(Links links) {
    this.links = links;
  }

  ReviewDraft.Comment of(Remark remark) {
    Optional<Integer> startLine =
        remark.lines().count() > 1 ? Optional.of(remark.lines().first()) : Optional.empty();
    return new ReviewDraft.Comment(
        remark.file().path(), startLine, remark.lines().last(), body(remark));
  }

  private String body(Remark remark) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(messages(remark));
    remark.suggestion().map(Suggestion::markdown).ifPresent(paragraphs::add);
    if (remark.suggestion().isEmpty()) {
      remark.findings().forEach(finding -> paragraphs.addAll(shownFix(remark, finding)));
    }
    remark.findings().stream()
        .flatMap(finding -> finding.fix().flatMap(Fix::risk).stream())
        .map(risk -> "**Before you commit it:** " + Markdown.text(risk))
        .forEach(paragraphs::add);
    paragraphs.add(rules(remark));
    paragraphs.add(Marker.of(remark.fingerprints()));
    return String.join("\n\n", paragraphs);
  }

  private static String messages(Remark remark) {
    List<Diagnostic> findings = remark.findings();
    String mark = findings.size() > 1 ? "- " : "";
    return findings.stream()
        .map(finding -> mark + Markdown.text(finding.message()))
        .collect(Collectors.joining("\n"));
  }

  /// A fix that cannot be committed from here, as a diff; left out where it is too long to read.
  private static List<String> shownFix(Remark remark, Diagnostic finding) {
    return finding
        .fix()
        .map(fix -> LineChange.of(remark.file().report().source(), fix.edits()))
        .filter(change -> change.canBeSaid() && change.diff().lines().count() <= LONGEST_DIFF)
        .map(change -> List.of(lead(remark, change), Markdown.fenced("diff", change.diff())))
        .orElse(List.of());
  }

  private static String lead(Remark remark, LineChange change) {
    String where = change.lines().count() > 1 ? "from line " : "in line ";
    String why = remark.crowdedOut() ? ", apart from the suggestion that has the same lines" : "";
    return "A possible change, " + where + change.lines().first() + why + ":";
  }

  private String rules(Remark remark) {
    return remark.findings().stream()
        .map(finding ->
            Markdown.link(Markdown.code(finding.rule().id()), links.rule(finding.rule().id()))
                + (" · " + finding.severity().label()))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
