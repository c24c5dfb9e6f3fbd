package dev.plimsoll.pages;

import dev.plimsoll.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the same check is called in another tool.
///
/// @param names at least one
public record OtherTool(String name, List<String> names) {
  public OtherTool {
    names = List.copyOf(names);
  }

  /// All other tools that have the check, sorted.
  static List<OtherTool> of(RuleInfo rule) {
    Map<String, List<String>> byTool =
        rule.aliases().stream()
            .collect(Collectors.groupingBy(OtherTool::toolOf, TreeMap::new, Collectors.toList()));
    return byTool.entrySet().stream()
        .map(tool -> new OtherTool(tool.getKey(), tool.getValue()))
        .toList();
  }

  private static String toolOf(String alias) {
    String upper = alias.toUpperCase(Locale.ROOT);
    if (upper.startsWith("DL")) {
      return "hadolint";
    } else if (upper.startsWith("CKV")) {
      return "Checkov";
    } else if (alias.length() == 36 && alias.charAt(8) == '-') {
      return "KICS";
    }
    return "Trivy";
  }
}
