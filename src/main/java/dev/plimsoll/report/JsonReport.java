package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Suppressed;
import dev.plimsoll.engine.Version;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Position;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Findings for programs: one JSON object, as the schema that [#schema] tells. Lines and columns
/// count from 1, columns in characters (code points); an `end` is the place behind the last
/// character.
public final class JsonReport implements ReportFormat {
  private static final int VERSION = 1;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// The JSON Schema that every report satisfies.
  public static String schema() {
    try (InputStream schema = JsonReport.class.getResourceAsStream("/check.schema.json")) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String render(CheckReport report) {
    ObjectNode root = NODES.objectNode().put("version", VERSION);
    root.putObject("tool").put("name", "plimsoll").put("version", Version.current());
    ArrayNode findings = root.putArray("findings");
    ArrayNode suppressed = root.putArray("suppressed");
    ArrayNode problems = root.putArray("problems");
    for (ReportedFile file : report.files()) {
      FileReport read = file.report();
      read.diagnostics().forEach(found -> findings.add(finding(file, found)));
      read.suppressed().forEach(each -> suppressed.add(suppressed(file, each)));
      read.problems().forEach(each -> problems.add(problem(file.shown(), each)));
    }
    ArrayNode errors = root.putArray("errors");
    report.errors().forEach(errors::add);
    root.set("summary", summary(Tally.of(report.reports().toList())));
    return JsonText.of(root);
  }

  private static ObjectNode suppressed(ReportedFile file, Suppressed suppressed) {
    ObjectNode node = finding(file, suppressed.diagnostic());
    ObjectNode why = node.putObject("suppression").put("by", suppressed.by());
    suppressed
        .reason()
        .ifPresentOrElse(text -> why.put("reason", text), () -> why.putNull("reason"));
    return node;
  }

  private static ObjectNode finding(ReportedFile file, Diagnostic found) {
    SourceText source = file.report().source();
    ObjectNode node = NODES.objectNode();
    node.put("rule", found.rule().id());
    node.put("category", found.rule().category().label());
    node.put("severity", found.severity().label());
    node.put("path", file.shown());
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
        .put("infos", tally.infos())
        .put("suppressed", tally.suppressed());
  }
}
