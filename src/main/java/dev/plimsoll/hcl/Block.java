package dev.plimsoll.hcl;

import dev.plimsoll.text.Span;
import java.util.List;

/// `type "label" "label" { … }`.
///
/// @param labels without quotes
/// @param span from the type to the closing brace
public record Block(String type, List<String> labels, Span span, Body body) {
  public Block {
    labels = List.copyOf(labels);
  }

  /// Whether it is of this type and its first label is this one.
  public boolean is(String wantedType, String firstLabel) {
    return type.equals(wantedType) && !labels.isEmpty() && labels.getFirst().equals(firstLabel);
  }
}
