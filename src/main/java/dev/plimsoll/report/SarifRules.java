package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.engine.Version;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The tool and its rules in SARIF.
final class SarifRules {
  private final Map<String, RuleInfo> byId = new LinkedHashMap<>();
  private final Map<String, Integer> indexes = new LinkedHashMap<>();

  private SarifRules() {}

  /// All rules that were run, whether they found something or not, so that the list does not depend
  /// on what was found.
  static SarifRules of(Iterable<RuleInfo> rules, SarifResults results) {
    SarifRules all = new SarifRules();
    rules.forEach(all::add);
    results.all().forEach(result -> all.add(result.rule()));
    return all;
  }

  private void add(RuleInfo rule) {
    if (byId.putIfAbsent(rule.id(), rule) == null) {
      indexes.put(rule.id(), indexes.size());
    }
  }

  int indexOf(RuleInfo rule) {
    return indexes.getOrDefault(rule.id(), -1);
  }

  /// The driver of the run.
  ObjectNode node() {
    ObjectNode driver = JsonNodeFactory.instance.objectNode();
    driver.put("name", "Plimsoll").put("version", Version.current());
    ArrayNode rules = driver.putArray("rules");
    byId.values().forEach(rule -> rules.add(rule(rule)));
    return driver;
  }

  private static ObjectNode rule(RuleInfo rule) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", rule.id());
    node.putObject("shortDescription").put("text", rule.summary());
    node.putObject("fullDescription").put("text", rule.summary() + " The fix: " + rule.fix());
    String page = RulePage.markdown(rule.id()).orElse(rule.summary() + "\n");
    node.putObject("help").put("text", page).put("markdown", page);
    node.putObject("defaultConfiguration").put("level", SarifLevel.of(rule.severity()));
    node.set("properties", properties(rule));
    return node;
  }

  private static ObjectNode properties(RuleInfo rule) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode tags = node.putArray("tags");
    tags(rule.category()).forEach(tags::add);
    node.put("precision", "very-high");
    node.put("problem.severity", problemSeverity(rule.severity()));
    if (isAboutSecurity(rule.category())) {
      node.put("security-severity", securitySeverity(rule.severity()));
    }
    return node;
  }

  private static Stream<String> tags(Category category) {
    Stream<String> own = Stream.of("containers", category.label());
    return isAboutSecurity(category) ? Stream.concat(Stream.of("security"), own) : own;
  }

  private static boolean isAboutSecurity(Category category) {
    return category == Category.NON_ROOT || category == Category.READ_ONLY;
  }

  private static String problemSeverity(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : severity.label();
  }

  /// On the scale of CVSS, as code scanning shows it: high, medium, low.
  private static String securitySeverity(Severity severity) {
    return switch (severity) {
      case ERROR -> "7.0";
      case WARNING -> "5.0";
      case INFO -> "3.0";
    };
  }
}
