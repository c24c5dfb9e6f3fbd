package dev.plimsoll.diff;

import dev.plimsoll.text.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The change of one file, and the questions that a reviewer has about it. "Right" is the side of
/// the newer version, the only one that comments stand on.
public record FileDiff(List<Hunk> hunks) implements Patch {
  private static final FileDiff NONE = new FileDiff(List.of());

  public FileDiff {
    hunks = List.copyOf(hunks);
  }

  /// A diff in which no line is shown.
  public static FileDiff none() {
    return NONE;
  }

  /// The lines on the right that a comment may stand on: one range for every hunk.
  public List<LineRange> rightRanges() {
    return hunks.stream().map(Hunk::after).filter(range -> !range.isEmpty()).toList();
  }

  /// Whether all of `lines` are on the right side of one and the same hunk.
  public boolean shows(LineRange lines) {
    return rightRanges().stream().anyMatch(range -> range.contains(lines));
  }

  /// The part of `lines` that the first hunk to show any of them shows.
  public Optional<LineRange> shownPart(LineRange lines) {
    return rightRanges().stream()
        .filter(range -> range.overlaps(lines))
        .findFirst()
        .map(range -> range.intersection(lines));
  }

  /// The line on the right, shown by a hunk, that is nearest to where `line` would be and at which
  /// something changed: a new line, or the one behind what was removed.
  public Optional<Integer> nearestChange(int line) {
    return hunks.stream()
        .flatMap(hunk -> hunk.changedPlaces().stream())
        .min(Comparator.comparingInt((Integer place) -> Math.abs(place - line)));
  }

  /// The numbers of the lines that are new on the right.
  public List<Integer> addedLines() {
    return hunks.stream().flatMap(hunk -> hunk.addedLines().stream()).toList();
  }

  /// The older version, made by undoing the change on the newer one; empty where the change does
  /// not fit `head`, so that it cannot be the change that led there.
  public Optional<SourceText> before(SourceText head) {
    return new Undo(head).of(hunks);
  }
}
