package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.PageState.ChangedFile;
import dev.plimsoll.demo.page.PageState.Conversation;
import dev.plimsoll.demo.page.PageState.Line;
import dev.plimsoll.demo.page.PageState.Piece;
import dev.plimsoll.demo.standin.FileChange;
import dev.plimsoll.demo.standin.Hunk;
import dev.plimsoll.demo.standin.Patch;
import java.util.ArrayList;
import java.util.List;

/// Shows a changed file line by line.
final class DiffView {
  private DiffView() {}

  static ChangedFile of(FileChange change, List<Conversation> conversations) {
    return new ChangedFile(
        change.path(),
        change.previousPath().orElse(""),
        change.status(),
        change.patch().map(Patch::additions).orElse(0),
        change.patch().map(Patch::deletions).orElse(0),
        change.patch().map(Patch::hunks).orElse(List.of()).stream().map(DiffView::piece).toList(),
        conversations.stream()
            .filter(conversation -> conversation.path().equals(change.path()))
            .toList());
  }

  private static Piece piece(Hunk hunk) {
    List<Line> lines = new ArrayList<>();
    int before = hunk.oldStart();
    int after = hunk.newStart();
    for (String line : hunk.lines()) {
      char sign = line.charAt(0);
      lines.add(
          new Line(
              String.valueOf(sign),
              sign == '+' ? 0 : before,
              sign == '-' ? 0 : after,
              line.substring(1).stripTrailing()));
      before += sign == '+' ? 0 : 1;
      after += sign == '-' ? 0 : 1;
    }
    return new Piece(hunk.header(), lines);
  }
}
