package dev.plimsoll.tree;

/// How a mapping or sequence is written.
public enum CollectionStyle {
  /// One child a line, by indentation.
  BLOCK,
  /// In braces or brackets, as always in JSON.
  FLOW
}
