package dev.plimsoll.tree;

/// How a scalar is written.
public enum ScalarStyle {
  PLAIN,
  SINGLE_QUOTED,
  DOUBLE_QUOTED,
  /// A block scalar that keeps its lines, `|`.
  LITERAL,
  /// A block scalar that folds its lines, `>`.
  FOLDED,
  /// No scalar of the language at all: what a template engine will replace, such as `${cpu}` in
  /// JSON. Its value is not known.
  PLACEHOLDER
}
