package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.rule.Severity;

/// Findings for GitLab's Code Quality: one JSON array, an object a finding, with paths relative to
/// the repository.
public final class GitLabReport implements ReportFormat {
  @Override
  public String render(CheckReport report) {
    ArrayNode issues = JsonNodeFactory.instance.arrayNode();
    report.diagnostics().forEach(found -> issues.add(issue(found)));
    return JsonText.of(issues);
  }

  private static ObjectNode issue(Diagnostic found) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "issue");
    node.put("check_name", found.rule().id());
    node.put("description", PrintableText.of(found.message()));
    node.put("fingerprint", found.fingerprint().value());
    node.put("severity", severity(found.severity()));
    ObjectNode location = node.putObject("location").put("path", found.path());
    location.putObject("lines").put("begin", found.start().line()).put("end", LastLine.of(found));
    return node;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
