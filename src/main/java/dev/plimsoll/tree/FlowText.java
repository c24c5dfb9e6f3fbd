package dev.plimsoll.tree;

import java.util.List;
import java.util.stream.Collectors;

/// Drafts as text in braces and brackets.
///
/// @param separator between key and value, such as `: ` or ` = `
/// @param quotedKeys whether keys stand in quotes
/// @param lineCommas whether the members of an object need commas where each has a line
record FlowText(Notation notation, String separator, boolean quotedKeys, boolean lineCommas) {
  static FlowText of(Notation notation) {
    boolean json = notation == Notation.JSON;
    return new FlowText(
        notation, notation == Notation.HCL ? " = " : ": ", json, notation != Notation.HCL);
  }

  String key(String name) {
    return quotedKeys ? "\"" + name + "\"" : name;
  }

  String inline(Draft draft) {
    return switch (draft) {
      case Draft.Literal(String text) -> text;
      case Draft.Text(String value) -> notation == Notation.YAML ? value : "\"" + value + "\"";
      case Draft.ListOf(List<Draft> items) ->
          items.stream().map(this::inline).collect(Collectors.joining(", ", "[", "]"));
      case Draft.Fields(List<Draft.Field> fields) when fields.isEmpty() -> "{}";
      case Draft.Fields(List<Draft.Field> fields) ->
          fields.stream()
              .map(field -> key(field.key()) + separator + inline(field.value()))
              .collect(Collectors.joining(", ", "{" + padding(), padding() + "}"));
    };
  }

  private String padding() {
    return notation == Notation.HCL ? " " : "";
  }

  /// A value over several lines.
  ///
  /// @param lineStart the line end and the indentation of the line that the value begins on
  /// @param unit what a level deeper adds
  String expanded(Draft draft, String lineStart, String unit) {
    String inner = lineStart + unit;
    return switch (draft) {
      case Draft.Literal _, Draft.Text _ -> inline(draft);
      case Draft.ListOf(List<Draft> items) ->
          items.stream()
              .map(item -> inner + expanded(item, inner, unit))
              .collect(Collectors.joining(",", "[", lineStart + "]"));
      case Draft.Fields(List<Draft.Field> fields) when fields.isEmpty() -> "{}";
      case Draft.Fields(List<Draft.Field> fields) ->
          "{"
              + fields.stream()
                  .map(field -> inner + field(field, fields, inner, unit))
                  .collect(Collectors.joining(lineCommas ? "," : ""))
              + lineStart
              + "}";
    };
  }

  private String field(Draft.Field field, List<Draft.Field> all, String lineStart, String unit) {
    int widest = all.stream().mapToInt(each -> key(each.key()).length()).max().orElse(0);
    String key = key(field.key());
    String blanks = separator.equals(" = ") ? " ".repeat(widest - key.length()) : "";
    return key + blanks + separator + expanded(field.value(), lineStart, unit);
  }
}
