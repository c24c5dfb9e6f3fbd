package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.shell.Node;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// What holds for the model of any file.
final class ModelInvariants {
  private final SourceText source;
  private final Dockerfile file;

  private ModelInvariants(byte[] bytes) {
    this.source = SourceText.of(bytes);
    this.file = DockerfileParser.parse(source);
  }

  static void check(byte[] bytes) {
    ModelInvariants model = new ModelInvariants(bytes);
    model.piecesTileTheFile(bytes);
    model.instructionsFollowEachOther();
    for (Instruction instruction : model.file.instructions()) {
      model.spansAreInside(instruction, instruction.span());
      model.scriptIsInside(instruction);
    }
    model.file.problems().forEach(problem -> model.inside(problem.span(), model.whole()));
    model.stagesAnswer();
  }

  private Span whole() {
    return new Span(0, source.length());
  }

  private void piecesTileTheFile(byte[] bytes) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int end = 0;
    for (Piece piece : file.pieces()) {
      require(piece.span().start() == end && !piece.span().isEmpty(), piece);
      end = piece.span().end();
      printed.write(bytes, piece.span().start(), piece.span().length());
    }
    require(end == bytes.length && Arrays.equals(printed.toByteArray(), bytes), file.pieces());
  }

  private void instructionsFollowEachOther() {
    int end = 0;
    int line = 0;
    for (Instruction instruction : file.instructions()) {
      Statement statement = instruction.statement();
      require(instruction.span().start() >= end && statement.firstLine() > line, instruction);
      require(statement.lastLine() >= statement.firstLine(), instruction);
      end = instruction.span().end();
      line = statement.lastLine();
    }
    require(end <= source.length() && line <= source.lineCount(), line);
  }

  private void spansAreInside(Instruction instruction, Span outer) {
    Statement statement = instruction.statement();
    inside(statement.keywordSpan(), outer);
    for (Flag flag : statement.flags()) {
      inside(flag.span(), outer);
      inside(flag.valueSpan(), flag.span());
    }
    for (Word argument : Arguments.of(instruction)) {
      inside(argument.span(), outer);
    }
    statement.heredocs().forEach(heredoc -> inside(heredoc.content().span(), outer));
    if (instruction instanceof Onbuild onbuild) {
      onbuild.trigger().ifPresent(trigger -> spansAreInside(trigger, outer));
    }
  }

  private void scriptIsInside(Instruction instruction) {
    file.script(instruction)
        .ifPresent(script -> {
          inside(script.script().extent().span(), instruction.span());
          for (var command : script.script().commands()) {
            inside(command.extent().span(), instruction.span());
          }
          for (Node.Opaque opaque : script.script().opaque()) {
            inside(opaque.extent().span(), instruction.span());
          }
        });
  }

  private void stagesAnswer() {
    for (Stage stage : file.stages()) {
      inside(stage.span(), whole());
      BuildState end = stage.end();
      require(!end.shell().isEmpty() || end.shellInstruction().isPresent(), stage);
      assertThat(end.user().value()).isNotNull();
      assertThat(end.workdir().value()).isNotNull();
      for (Instruction instruction : stage.instructions()) {
        BuildState before = stage.at(instruction);
        Arguments.of(instruction).forEach(word -> assertThat(before.expand(word)).isNotNull());
      }
    }
  }

  private void inside(Span inner, Span outer) {
    require(outer.contains(inner), inner + " is not inside of " + outer);
  }

  private static void require(boolean holds, Object shown) {
    if (!holds) {
      throw new AssertionError(shown);
    }
  }
}
