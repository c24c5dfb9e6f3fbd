package dev.plimsoll.tree;

/// The language that a mapping is written in.
public enum Notation {
  JSON,
  YAML,
  /// Terraform's: `key = value`, and lines need no commas in objects.
  HCL
}
