package dev.plimsoll.report;

import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;

/// What a fix would do, below the finding it is for.
final class FixNote {
  private final Colour colour;
  private final boolean withDiff;

  FixNote(Colour colour, boolean withDiff) {
    this.colour = colour;
    this.withDiff = withDiff;
  }

  /// The note as lines that end with `\n`.
  ///
  /// @param margin the columns of the line numbers above
  String render(String path, SourceText source, Fix fix, int margin) {
    String indent = " ".repeat(margin + 1);
    StringBuilder out = new StringBuilder(note(indent, "fix", title(fix)));
    fix.risk().ifPresent(risk -> out.append(note(indent, "risk", risk)));
    if (withDiff) {
      new UnifiedDiff(colour)
          .hunks(path, source, Edits.apply(source, fix.edits()))
          .forEach(line -> out.append(indent).append("  ").append(line).append('\n'));
    }
    return out.toString();
  }

  private static String title(Fix fix) {
    return fix.title() + " " + how(fix.applicability());
  }

  private static String how(Applicability applicability) {
    return switch (applicability) {
      case SAFE -> "(safe: `plimsoll fix`)";
      case UNSAFE -> "(unsafe: `plimsoll fix --unsafe`)";
      case DISPLAY -> "(by hand)";
    };
  }

  private String note(String indent, String label, String text) {
    return indent
        + colour.blue("=")
        + " "
        + colour.bold(label)
        + ": "
        + PrintableText.of(text)
        + "\n";
  }
}
