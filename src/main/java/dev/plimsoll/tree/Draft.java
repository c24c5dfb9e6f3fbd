package dev.plimsoll.tree;

import java.util.List;

/// A value that is yet to be written, in whatever language and style its place has.
public sealed interface Draft {
  /// A number or a boolean, written as it is.
  record Literal(String text) implements Draft {}

  /// A text without quotes, escapes and signs that YAML gives a meaning.
  record Text(String value) implements Draft {}

  /// A list.
  record ListOf(List<Draft> items) implements Draft {
    public ListOf {
      items = List.copyOf(items);
    }
  }

  /// A mapping.
  record Fields(List<Field> fields) implements Draft {
    public Fields {
      fields = List.copyOf(fields);
    }

    public static Fields of(Field... fields) {
      return new Fields(List.of(fields));
    }
  }

  /// A key with its value.
  record Field(String key, Draft value) {}
}
