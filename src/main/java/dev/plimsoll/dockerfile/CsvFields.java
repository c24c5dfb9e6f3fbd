package dev.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated fields as `--mount` writes them: a field in `"…"` may hold commas, and `""` in
/// it stands for one quote.
final class CsvFields {
  private CsvFields() {}

  static List<String> of(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
