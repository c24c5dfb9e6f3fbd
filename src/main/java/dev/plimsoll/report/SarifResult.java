package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.Suppressed;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.SourceText;

/// A finding as a SARIF result.
final class SarifResult {
  private SarifResult() {}

  /// @param ruleIndex where its rule stands among the rules of the run
  static ObjectNode node(SarifResults.Result result, int ruleIndex) {
    Diagnostic found = result.found();
    SourceText source = result.source();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ruleId", found.rule().id());
    node.put("ruleIndex", ruleIndex);
    node.put("level", SarifLevel.of(found.severity()));
    node.putObject("message").put("text", found.message());
    node.putArray("locations")
        .add(SarifPlace.location(found.path(), SarifPlace.region(source, found.span())));
    node.putObject("partialFingerprints").put("plimsoll/v1", found.fingerprint().value());
    found
        .fix()
        .filter(fix -> fix.applicability() != Applicability.DISPLAY)
        .ifPresent(fix -> node.putArray("fixes").add(fix(found.path(), source, fix)));
    result.suppressed().ifPresent(each -> node.putArray("suppressions").add(suppression(each)));
    return node;
  }

  private static ObjectNode fix(String path, SourceText source, Fix fix) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    String risk = fix.risk().map(sentence -> ". " + sentence).orElse("");
    node.putObject("description").put("text", fix.title() + risk);
    ObjectNode change = node.putArray("artifactChanges").addObject();
    change.set("artifactLocation", SarifPlace.file(path));
    ArrayNode replacements = change.putArray("replacements");
    fix.edits()
        .forEach(edit -> {
          ObjectNode replacement = replacements.addObject();
          replacement.set("deletedRegion", SarifPlace.region(source, edit.span()));
          replacement.putObject("insertedContent").put("text", edit.replacement());
        });
    return node;
  }

  private static ObjectNode suppression(Suppressed suppressed) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", suppressed.by().startsWith("#") ? "inSource" : "external");
    return node.put("justification", SuppressionNote.of(suppressed));
  }
}
