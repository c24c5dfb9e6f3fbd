package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// What a YAML file says, a document each.
final class YamlDocuments {
  private YamlDocuments() {}

  /// The core schema, because `0440` is a number to those who read these files.
  static List<Object> of(String yaml) {
    List<Object> documents = new ArrayList<>();
    new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
        .loadAllFromString(yaml)
        .forEach(documents::add);
    return documents;
  }
}
