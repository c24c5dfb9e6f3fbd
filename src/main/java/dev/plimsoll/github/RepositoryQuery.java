package dev.plimsoll.github;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds one GraphQL query about one repository. All text in it is ours; what comes from anybody
/// else goes in as a variable.
final class RepositoryQuery {
  private final StringBuilder declarations = new StringBuilder("$owner: String!, $name: String!");
  private final StringBuilder selections = new StringBuilder();
  private final StringBuilder others = new StringBuilder();
  private final Set<String> fragments = new LinkedHashSet<>();
  private final Map<String, Object> variables = new LinkedHashMap<>();

  RepositoryQuery(RepositoryScope scope) {
    variables.put("owner", scope.owner());
    variables.put("name", scope.repository());
  }

  RepositoryQuery variable(String name, String type, Object value) {
    declarations.append(", $").append(name).append(": ").append(type);
    variables.put(name, value);
    return this;
  }

  RepositoryQuery select(String fields) {
    selections.append(fields.indent(4));
    return this;
  }

  /// Asks for something beside the repository, along with it.
  RepositoryQuery besides(String fields) {
    others.append(fields.indent(2));
    return this;
  }

  RepositoryQuery fragment(String definition) {
    fragments.add(definition);
    return this;
  }

  String text() {
    return """
    query Plimsoll(%s) {
      repository(owner: $owner, name: $name) {
    %s  }
    %s}
    %s\
    """
        .formatted(declarations, selections, others, String.join("", fragments));
  }

  Map<String, Object> variables() {
    return Map.copyOf(variables);
  }

  /// The way to a field of the repository, as errors name it.
  static List<String> place(String field) {
    return List.of("repository", field);
  }
}
