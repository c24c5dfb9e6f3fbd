package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.rule.Fix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes what a remark says.
final class CommentText {
  private static final long LONGEST_DIFF = 30;
  private static final int MOST_PLACES = 50;

  /// The host takes 65,536 characters.
  private static final int LONGEST_BODY = 60_000;

  private final Links links;
  private final PullRequestRef pullRequest;
  private final String headSha;

  CommentText(Links links, PullRequestRef pullRequest, String headSha) {
    this.links = links;
    this.pullRequest = pullRequest;
    this.headSha = headSha;
  }

  ReviewDraft.Comment of(Remark remark) {
    Optional<Integer> startLine =
        remark.lines().count() > 1 ? Optional.of(remark.lines().first()) : Optional.empty();
    return new ReviewDraft.Comment(
        remark.file().path(), startLine, remark.lines().last(), body(remark));
  }

  private String body(Remark remark) {
    List<String> changes = changes(remark);
    String whole = body(remark, changes);
    return whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BODY
        ? whole
        : body(remark, List.of());
  }

  private String body(Remark remark, List<String> changes) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(messages(remark));
    if (remark.apart()) {
      paragraphs.add("This is about " + place(remark.findings().getFirst()) + ".");
    }
    paragraphs.addAll(changes);
    if (!remark.elsewhere().isEmpty()) {
      paragraphs.add(elsewhere(remark.elsewhere()));
    }
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

  private static List<String> changes(Remark remark) {
    List<String> paragraphs = new ArrayList<>();
    remark.suggestion().map(Suggestion::markdown).ifPresent(paragraphs::add);
    if (remark.suggestion().isEmpty()) {
      remark.findings().forEach(finding -> paragraphs.addAll(shownFix(remark, finding)));
    }
    remark.findings().stream()
        .flatMap(finding -> finding.fix().flatMap(Fix::risk).stream())
        .map(risk -> "**Before you commit it:** " + Markdown.text(risk))
        .forEach(paragraphs::add);
    return paragraphs;
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

  private String elsewhere(List<Diagnostic> others) {
    List<String> lines = new ArrayList<>();
    lines.add("The same in " + Count.of(others.size(), "other place") + ":\n");
    others.stream().limit(MOST_PLACES).forEach(other -> lines.add("- " + place(other)));
    if (others.size() > MOST_PLACES) {
      lines.add("- and " + (others.size() - MOST_PLACES) + " more");
    }
    return String.join("\n", lines);
  }

  private String place(Diagnostic finding) {
    LineRange lines = Findings.lines(finding);
    return Markdown.link(
        Markdown.code(finding.path() + ":" + lines.first()),
        links.lines(pullRequest, headSha, finding.path(), lines));
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
