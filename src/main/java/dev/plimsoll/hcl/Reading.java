package dev.plimsoll.hcl;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.TreeProblem;
import java.util.List;

/// How far the reading of a file has come: how deep it is, and what stopped it.
final class Reading {
  static final int MOST_LEVELS = 200;

  private final SourceText source;
  private List<TreeProblem> problems = List.of();
  private int level;

  Reading(SourceText source) {
    this.source = source;
  }

  List<TreeProblem> problems() {
    return problems;
  }

  boolean hasFailed() {
    return !problems.isEmpty();
  }

  /// Stops the reading; the first reason counts.
  void fail(int offset, String message) {
    fail(TreeProblem.Kind.SYNTAX, offset, message);
  }

  private void fail(TreeProblem.Kind kind, int offset, String message) {
    if (problems.isEmpty()) {
      int inside = Math.clamp(offset, 0, source.length());
      problems = List.of(new TreeProblem(kind, source.position(inside), message));
    }
  }

  /// Goes a level down; false, and the reading stops, where that is too deep.
  boolean enter(int offset) {
    if (level == MOST_LEVELS) {
      fail(
          TreeProblem.Kind.LIMIT,
          offset,
          "more than " + MOST_LEVELS + " levels deep: the rest is not read");
      return false;
    }
    level++;
    return true;
  }

  void leave() {
    level--;
  }
}
