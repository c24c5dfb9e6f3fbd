package dev.plimsoll.github.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Finds fields that a schema does not name. GitHub ignores them in silence, and the schema allows
/// them; so a misspelt field would pass.
final class UndeclaredFields {
  private UndeclaredFields() {}

  static List<String> of(JsonNode schema, JsonNode value) {
    List<String> undeclared = new ArrayList<>();
    if (value.isObject() && schema.has("properties")) {
      value
          .properties()
          .forEach(field -> {
            JsonNode declared = schema.path("properties").path(field.getKey());
            if (declared.isMissingNode()) {
              undeclared.add("unknown field " + field.getKey());
            }
            undeclared.addAll(of(declared, field.getValue()));
          });
    }
    value.forEach(element -> {
      if (value.isArray()) {
        undeclared.addAll(of(schema.path("items"), element));
      }
    });
    return undeclared;
  }
}
