package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.rule.RuleInfo;
import java.util.List;

/// Findings as SARIF 2.1.0, in the form that GitHub's code scanning takes.
public final class SarifReport implements ReportFormat {
  /// Code scanning refuses a run with more.
  static final int MAX_RESULTS = 25_000;

  private final List<RuleInfo> rules;
  private final boolean withSuppressed;

  /// @param rules the rules that were run
  /// @param withSuppressed whether suppressed findings are results too, marked as suppressed. Code
  ///   scanning does not look at the mark and opens alerts for them.
  public SarifReport(List<RuleInfo> rules, boolean withSuppressed) {
    this.rules = List.copyOf(rules);
    this.withSuppressed = withSuppressed;
  }

  @Override
  public String render(CheckReport report) {
    SarifResults results = SarifResults.of(report, withSuppressed).atMost(MAX_RESULTS);
    SarifRules driver = SarifRules.of(rules, results);
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    run.putObject("tool").set("driver", driver.node());
    run.set("invocations", new SarifInvocation(report, results).node());
    run.put("columnKind", "unicodeCodePoints");
    run.putObject("originalUriBaseIds")
        .putObject(SarifPlace.ROOT)
        .putObject("description")
        .put("text", "The root of the repository.");
    ArrayNode found = run.putArray("results");
    results.all().forEach(each -> found.add(SarifResult.node(each, driver.indexOf(each.rule()))));
    return JsonText.of(log);
  }
}
