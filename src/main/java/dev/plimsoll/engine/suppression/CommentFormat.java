package dev.plimsoll.engine.suppression;

/// How comments are written in a file.
public enum CommentFormat {
  DOCKERFILE,
  YAML,
  /// With `//` and `/* */`, where a file has any.
  JSON,
  HCL
}
