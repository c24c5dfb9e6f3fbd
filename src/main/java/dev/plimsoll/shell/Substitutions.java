package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;

/// Finds the scripts that run while words are expanded.
final class Substitutions {
  /// `perhaps` for one that the expansion of a variable may not need, as in `${x:-$(y)}`.
  record Substitution(Script script, boolean perhaps) {}

  private final List<Substitution> found = new ArrayList<>(0);

  static List<Substitution> in(Word word) {
    return word.isPlain() ? List.of() : in(word.parts());
  }

  static List<Substitution> in(List<Part> parts) {
    Substitutions search = new Substitutions();
    search.addAll(parts, false);
    return search.found;
  }

  private void addAll(List<Part> parts, boolean perhaps) {
    for (Part part : parts) {
      switch (part) {
        case Part.CommandSubstitution inner -> found.add(new Substitution(inner.script(), perhaps));
        case Part.ProcessSubstitution inner -> found.add(new Substitution(inner.script(), perhaps));
        case Part.DoubleQuoted inner -> addAll(inner.parts(), perhaps);
        case Part.Arithmetic inner -> addAll(inner.parts(), perhaps);
        case Part.Variable inner -> inner.argument().ifPresent(word -> addAll(word.parts(), true));
        case Part.Literal _, Part.SingleQuoted _, Part.Glob _, Part.Home _ -> {}
      }
    }
  }
}
