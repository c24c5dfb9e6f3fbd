package dev.plimsoll.dockerfile;

import org.jspecify.annotations.Nullable;

/// The stages that a stage is built from, one on the other. Some of its links skip others, so that
/// the way back through thousands takes a few steps.
final class Lineage {
  private final Stage stage;
  private final int depth;
  private final @Nullable Lineage base;
  private final Lineage skip;

  private Lineage(Stage stage, int depth, @Nullable Lineage base, @Nullable Lineage skip) {
    this.stage = stage;
    this.depth = depth;
    this.base = base;
    this.skip = skip == null ? this : skip;
  }

  /// That of a stage which is built from no other.
  static Lineage of(Stage stage) {
    return new Lineage(stage, 0, null, null);
  }

  /// That of a stage which is built from this one. It skips twice as far wherever the last two
  /// skips were of the same length.
  Lineage next(Stage built) {
    boolean same = depth - skip.depth == skip.depth - skip.skip.depth;
    return new Lineage(built, depth + 1, this, same ? skip.skip : this);
  }

  boolean goesBackTo(Stage earlier) {
    Lineage at = base;
    while (at != null && at.stage.index() > earlier.index()) {
      at = at.skip.stage.index() >= earlier.index() && at.skip != at ? at.skip : at.base;
    }
    return at != null && at.stage == earlier;
  }
}
