package dev.plimsoll.rules;

import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;

/// Edits of one fix, in which two may insert at the same place.
final class JoinedEdits {
  private JoinedEdits() {}

  /// All of them; what is inserted at one place is one edit, `first` before `then`.
  static List<Edit> of(List<Edit> first, List<Edit> then) {
    List<Edit> joined = new ArrayList<>(first);
    for (Edit edit : then) {
      int same = indexOfInsert(joined, edit);
      if (same < 0) {
        joined.add(edit);
      } else {
        String text = joined.get(same).replacement() + edit.replacement();
        joined.set(same, new Edit(edit.span(), text));
      }
    }
    return joined;
  }

  private static int indexOfInsert(List<Edit> edits, Edit wanted) {
    for (int i = 0; i < edits.size(); i++) {
      if (wanted.span().isEmpty() && edits.get(i).span().equals(wanted.span())) {
        return i;
      }
    }
    return -1;
  }
}
