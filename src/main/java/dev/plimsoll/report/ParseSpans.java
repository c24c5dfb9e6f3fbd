package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Heredoc;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.text.Position;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.io.IOException;
import java.util.List;

/// The places of an instruction and its parts: byte offsets, half-open, and the lines and columns
/// of both ends.
final class ParseSpans {
  private final JsonGenerator json;
  private final SourceText source;

  ParseSpans(JsonGenerator json, SourceText source) {
    this.json = json;
    this.source = source;
  }

  /// Writes the field `spans`; the arrays in it run parallel to those of the instruction.
  void write(Instruction instruction, List<Word> arguments) throws IOException {
    json.writeObjectFieldStart("spans");
    one("instruction", instruction.span());
    one("keyword", instruction.keywordSpan());
    many("flags", instruction.statement().flags().stream().map(Flag::span).toList());
    many("arguments", arguments.stream().map(Word::span).toList());
    many(
        "heredocs",
        instruction.statement().heredocs().stream()
            .map(Heredoc::content)
            .map(t -> t.span())
            .toList());
    json.writeEndObject();
  }

  private void many(String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      object(span);
    }
    json.writeEndArray();
  }

  private void one(String name, Span span) throws IOException {
    json.writeFieldName(name);
    object(span);
  }

  private void object(Span span) throws IOException {
    Position start = source.position(span.start());
    Position end = source.position(span.end());
    json.writeStartObject();
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeNumberField("startLine", start.line());
    json.writeNumberField("startColumn", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeEndObject();
  }
}
