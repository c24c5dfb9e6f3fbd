package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Node;
import dev.plimsoll.shell.Word;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.util.Locale;

/// The commands inside an instruction: its shell, each command with its words, and what was not
/// read and why.
final class ParseScript {
  private final JsonGenerator json;
  private final SourceText source;

  ParseScript(JsonGenerator json, SourceText source) {
    this.json = json;
    this.source = source;
  }

  /// Writes the field `shell`.
  void write(ShellScript shell) throws IOException {
    json.writeObjectFieldStart("shell");
    json.writeStringField("dialect", shell.shell().dialect().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("commands");
    for (Command command : shell.script().commands()) {
      command(command);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("opaque");
    for (Node.Opaque opaque : shell.script().opaque()) {
      json.writeStartObject();
      json.writeNumberField("line", line(opaque.extent().span().start()));
      json.writeStringField("cause", opaque.cause().name().toLowerCase(Locale.ROOT));
      json.writeStringField("reason", opaque.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void command(Command command) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", command.name());
    json.writeNumberField("line", line(command.extent().span().start()));
    json.writeNumberField("start", command.extent().span().start());
    json.writeNumberField("end", command.extent().span().end());
    json.writeArrayFieldStart("words");
    for (Word word : command.words()) {
      json.writeString(word.extent().raw());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("wrappers");
    for (String wrapper : command.wrappers()) {
      json.writeString(wrapper);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private int line(int offset) {
    return source.lineAt(offset);
  }
}
