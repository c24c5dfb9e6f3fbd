package dev.plimsoll.playground;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.report.Colour;
import dev.plimsoll.report.SourceExcerpt;
import dev.plimsoll.report.UnifiedDiff;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;
import java.util.stream.Collectors;

/// Puts what is found in a text into words and offsets for a browser.
final class Remarks {
  private static final SourceExcerpt EXCERPT = new SourceExcerpt(Colour.OFF);
  private static final UnifiedDiff DIFF = new UnifiedDiff(Colour.OFF);

  private final SourceText source;
  private final Utf16 offsets;
  private final Patience patience;

  /// @param patience without which fixes are left out
  Remarks(SourceText source, Patience patience) {
    this.patience = patience;
    this.source = source;
    this.offsets = new Utf16(source);
  }

  Remark of(Diagnostic found) {
    return new Remark(
        found.rule().id(),
        found.severity().label(),
        found.message(),
        new Place(
            found.start().line(),
            found.start().column(),
            offsets.at(found.span().start()),
            offsets.at(found.span().end())),
        excerpt(found),
        found
            .fix()
            .filter(fix -> patience.allowsFix())
            .map(fix -> suggestion(found.path(), fix))
            .orElse(null));
  }

  /// Without the empty line that sets it off in a terminal.
  private String excerpt(Diagnostic found) {
    return EXCERPT
        .render(source, found.span(), found.severity())
        .lines()
        .skip(1)
        .collect(Collectors.joining("\n"));
  }

  private Suggestion suggestion(String path, Fix fix) {
    return new Suggestion(
        fix.title(),
        fix.applicability().label(),
        fix.risk().orElse(""),
        Edits.sorted(fix.edits()).stream()
            .map(edit ->
                new Suggestion.Change(
                    offsets.at(edit.span().start()),
                    offsets.at(edit.span().end()),
                    edit.replacement()))
            .toList(),
        DIFF.hunks(path, source, Edits.apply(source, fix.edits())));
  }
}
