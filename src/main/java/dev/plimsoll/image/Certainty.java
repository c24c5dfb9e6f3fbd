package dev.plimsoll.image;

/// How sure something said of an image is, least first.
public enum Certainty {
  /// Images named so are made so, as their maintainers write.
  CONVENTION,
  /// The maintainers' documentation says it.
  DOCUMENTED,
  /// It stands in the file the image is built from.
  READ
}
