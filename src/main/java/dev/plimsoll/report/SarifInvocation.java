package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;

/// How the run went: what could not be read, and what was left out.
final class SarifInvocation {
  private final CheckReport report;
  private final SarifResults results;

  SarifInvocation(CheckReport report, SarifResults results) {
    this.report = report;
    this.results = results;
  }

  /// The array of invocations, with one in it.
  ArrayNode node() {
    ArrayNode invocations = JsonNodeFactory.instance.arrayNode();
    ObjectNode invocation = invocations.addObject();
    invocation.put("executionSuccessful", report.errors().isEmpty());
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    report.errors().forEach(error -> notification(notifications, "error", error));
    if (results.leftOut() > 0) {
      notification(
          notifications,
          "warning",
          "Code scanning takes %d results a run: %d less severe ones are left out."
              .formatted(results.all().size(), results.leftOut()));
    }
    report.reports().forEach(file -> problems(notifications, file));
    return invocations;
  }

  private static void problems(ArrayNode notifications, FileReport file) {
    for (FileProblem problem : file.problems()) {
      ObjectNode region =
          JsonNodeFactory.instance
              .objectNode()
              .put("startLine", problem.line())
              .put("startColumn", problem.column());
      notification(notifications, problem.fatal() ? "error" : "warning", problem.message())
          .putArray("locations")
          .add(SarifPlace.location(file.path(), region));
    }
  }

  private static ObjectNode notification(ArrayNode notifications, String level, String text) {
    ObjectNode node = notifications.addObject().put("level", level);
    node.putObject("message").put("text", text);
    return node;
  }
}
