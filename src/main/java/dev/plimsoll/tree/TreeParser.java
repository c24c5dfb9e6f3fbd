package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;

/// Reads trees. Whatever the bytes are, a tree comes out; nothing is thrown.
public final class TreeParser {
  private TreeParser() {}

  /// Reads YAML 1.2 as snakeyaml-engine understands it, several documents a file.
  public static Tree parseYaml(SourceText source) {
    return new YamlReader(source).read();
  }

  /// Reads JSON with `//` and `/* */` comments and trailing commas.
  ///
  /// It has a reader of its own: YAML forbids tabs as indentation and knows neither kind of
  /// comment, though it comes near to holding JSON.
  public static Tree parseJson(SourceText source) {
    return new JsonReader(source).read();
  }

  /// Reads JSON that is a part of a file in another language, whose templates `${…}` it may hold.
  ///
  /// @param part its lines; the spans that come out are the file's
  public static Tree parseJson(SourceText source, Span part) {
    return new JsonReader(source, part, /* templates= */ true).read();
  }
}
