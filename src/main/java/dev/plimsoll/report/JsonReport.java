package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Position;
import dev.plimsoll.text.SourceText;
import java.util.List;

/// Findings for programs: one JSON object with `findings`, `problems` and `summary`. Lines and
/// columns count from 1, columns in characters; an `end` is the place behind the last character.
public final class JsonReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  public String render(List<FileReport> reports) {
    ObjectNode root = NODES.objectNode();
    ArrayNode findings = root.putArray("findings");
    ArrayNode problems = root.putArray("problems");
    for (FileReport report : reports) {
      report.diagnostics().forEach(found -> findings.add(finding(found, report.source())));
      report.problems().forEach(each -> problems.add(problem(report.path(), each)));
    }
    root.set("summary", summary(Tally.of(reports)));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values", impossible);
    }
  }

  private static ObjectNode finding(Diagnostic found, SourceText source) {
    ObjectNode node = NODES.objectNode();
    node.put("rule", found.rule().id());
    node.put("category", found.rule().category().label());
    node.put("severity", found.severity().label());
    node.put("path", found.path());
    node.set("start", position(found.start()));
    node.set("end", position(found.end()));
    node.put("message", found.message());
    node.put("fingerprint", found.fingerprint().value());
    found
        .fix()
        .ifPresentOrElse(fix -> node.set("fix", fix(fix, source)), () -> node.putNull("fix"));
    return node;
  }

  private static ObjectNode fix(Fix fix, SourceText source) {
    ObjectNode node = NODES.objectNode();
    node.put("title", fix.title());
    node.put("applicability", fix.applicability().label());
    fix.risk().ifPresent(risk -> node.put("risk", risk));
    ArrayNode edits = node.putArray("edits");
    fix.edits().forEach(edit -> edits.add(edit(edit, source)));
    return node;
  }

  private static ObjectNode edit(Edit edit, SourceText source) {
    ObjectNode node = NODES.objectNode();
    node.set("start", position(source.position(edit.span().start())));
    node.set("end", position(source.position(edit.span().end())));
    node.put("replacement", edit.replacement());
    return node;
  }

  private static ObjectNode position(Position position) {
    return NODES.objectNode().put("line", position.line()).put("column", position.column());
  }

  private static ObjectNode problem(String path, FileProblem problem) {
    return NODES
        .objectNode()
        .put("path", path)
        .put("line", problem.line())
        .put("column", problem.column())
        .put("message", problem.message())
        .put("fatal", problem.fatal());
  }

  private static ObjectNode summary(Tally tally) {
    return NODES
        .objectNode()
        .put("files", tally.files())
        .put("findings", tally.findings())
        .put("errors", tally.errors())
        .put("warnings", tally.warnings())
        .put("infos", tally.infos());
  }
}
