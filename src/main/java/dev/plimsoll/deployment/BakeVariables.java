package dev.plimsoll.deployment;

import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the values of a bake file say once the defaults of its variables are in them. What stays
/// unknown keeps its `${…}`.
final class BakeVariables {
  private static final String UNKNOWN = "${}";
  private static final int LONGEST = 4_096;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final Pattern REFERENCE = Pattern.compile("(?<!\\$)\\$\\{\\s*([^{}\\s]+)\\s*}");

  private final Map<String, Node> defaults;
  private final Map<String, String> values = new HashMap<>();

  BakeVariables(Map<String, Node> defaults) {
    this.defaults = defaults;
  }

  static boolean isOpen(String text) {
    return text.contains("${") || text.contains("%{");
  }

  String text(Node node) {
    if (!(node.resolved() instanceof ScalarNode scalar)) {
      return UNKNOWN;
    }
    return scalar.isKnown() ? filled(scalar.value()) : variable(scalar.value());
  }

  private String filled(String template) {
    Matcher references = REFERENCE.matcher(template);
    StringBuilder text = new StringBuilder();
    while (references.find()) {
      references.appendReplacement(text, Matcher.quoteReplacement(variable(references.group(1))));
      if (text.length() > LONGEST) {
        return UNKNOWN;
      }
    }
    return references.appendTail(text).toString();
  }

  private String variable(String name) {
    Node value = defaults.get(name);
    if (value == null || !NAME.matcher(name).matches()) {
      return UNKNOWN;
    }
    String known = values.get(name);
    if (known == null) {
      values.put(name, UNKNOWN);
      known = isNull(value) ? UNKNOWN : text(value);
      values.put(name, known);
    }
    return known;
  }

  private static boolean isNull(Node value) {
    return value instanceof ScalarNode scalar && scalar.isNull();
  }
}
