package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.plimsoll.dockerfile.Arguments;
import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Comment;
import dev.plimsoll.dockerfile.Directive;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Heredoc;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Onbuild;
import dev.plimsoll.dockerfile.Problem;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.List;

/// What the parser reads in a Dockerfile, as one JSON object on one line.
///
/// `arguments` are the values of BuildKit's own tree and `heredocs` hang where they hang there: on
/// the outermost instruction.
public final class ParseJson {
  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private final boolean spans;
  private final boolean shell;

  /// @param spans whether byte offsets and columns are added
  /// @param shell whether the commands inside instructions are added
  public ParseJson(boolean spans, boolean shell) {
    this.spans = spans;
    this.shell = shell;
  }

  /// Writes the object and a line end.
  public void write(String name, Dockerfile file, Writer out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", name);
      directives(json, file);
      json.writeArrayFieldStart("instructions");
      ParseSpans places = new ParseSpans(json, file.source());
      ParseScript scripts = new ParseScript(json, file.source());
      for (Instruction instruction : file.instructions()) {
        json.writeStartObject();
        instruction(json, instruction, true, places);
        if (shell && file.script(instruction).isPresent()) {
          scripts.write(file.script(instruction).get());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      stages(json, file);
      problems(json, file);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void directives(JsonGenerator json, Dockerfile file) throws IOException {
    json.writeArrayFieldStart("directives");
    for (Directive directive : file.directives()) {
      json.writeStartObject();
      json.writeStringField("name", directive.name());
      json.writeStringField("value", directive.value());
      json.writeNumberField("line", directive.line());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void instruction(
      JsonGenerator json, Instruction instruction, boolean outermost, ParseSpans places)
      throws IOException {
    json.writeStringField("keyword", instruction.keyword());
    json.writeNumberField("start", instruction.statement().firstLine());
    json.writeNumberField("end", instruction.statement().lastLine());
    json.writeBooleanField("json", Arguments.isJson(instruction));
    strings(json, "flags", instruction.statement().flags().stream().map(Flag::text).toList());
    heredocs(json, outermost ? instruction.statement().heredocs() : List.of());
    List<Word> arguments = Arguments.of(instruction);
    strings(json, "arguments", arguments.stream().map(Word::text).toList());
    strings(json, "comments", instruction.comments().stream().map(Comment::text).toList());
    if (spans) {
      places.write(instruction, arguments);
    }
    if (instruction instanceof Onbuild onbuild && onbuild.trigger().isPresent()) {
      json.writeObjectFieldStart("onbuild");
      instruction(json, onbuild.trigger().get(), false, places);
      json.writeEndObject();
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void heredocs(JsonGenerator json, List<Heredoc> heredocs) throws IOException {
    json.writeArrayFieldStart("heredocs");
    for (Heredoc heredoc : heredocs) {
      json.writeStartObject();
      json.writeStringField("name", heredoc.name());
      json.writeBooleanField("expand", heredoc.expand());
      json.writeBooleanField("chomp", heredoc.chomp());
      json.writeStringField("content", heredoc.content().toString());
      json.writeFieldName("fd");
      json.writeNumber(new BigInteger(Long.toUnsignedString(heredoc.fileDescriptor())));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void stages(JsonGenerator json, Dockerfile file) throws IOException {
    json.writeArrayFieldStart("stages");
    for (Stage stage : file.stages()) {
      json.writeStartObject();
      json.writeNumberField("index", stage.index());
      if (stage.name().isPresent()) {
        json.writeStringField("name", stage.name().get());
      }
      json.writeNumberField("start", stage.from().statement().firstLine());
      json.writeNumberField("end", stage.lastLine());
      switch (stage.base()) {
        case Base.External(String image) -> json.writeStringField("image", image);
        case Base.Earlier(Stage earlier) -> json.writeNumberField("stage", earlier.index());
        case Base.Scratch() -> json.writeStringField("image", "scratch");
        case Base.Undetermined(String reason) -> json.writeStringField("unknown", reason);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void problems(JsonGenerator json, Dockerfile file) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : file.problems()) {
      var position = file.source().position(problem.span().start());
      json.writeStartObject();
      json.writeNumberField("line", position.line());
      json.writeNumberField("column", position.column());
      json.writeStringField("message", problem.message());
      json.writeBooleanField("fatal", problem.fatal());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
