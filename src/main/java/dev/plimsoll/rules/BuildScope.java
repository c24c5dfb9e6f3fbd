package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Onbuild;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Value;
import dev.plimsoll.dockerfile.Variable;
import dev.plimsoll.dockerfile.Variables;
import dev.plimsoll.dockerfile.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Instructions that are built one on the other: a stage, or the whole of a file without any FROM,
/// which is read as a piece of a stage.
record BuildScope(Optional<Stage> stage, List<Instruction> instructions) {
  static List<BuildScope> of(Dockerfile file) {
    return file.stages().isEmpty()
        ? List.of(new BuildScope(Optional.empty(), file.instructions()))
        : file.stages().stream().map(BuildScope::of).toList();
  }

  static BuildScope of(Stage stage) {
    return new BuildScope(Optional.of(stage), stage.instructions());
  }

  /// The instructions of one kind, those behind ONBUILD included.
  <T extends Instruction> Stream<T> all(Class<T> kind) {
    return instructions.stream()
        .flatMap(
            each -> each instanceof Onbuild onbuild ? onbuild.trigger().stream() : Stream.of(each))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /// What the word stands for just before the instruction.
  Value expand(Instruction instruction, Word word) {
    return expand(instruction, word.text());
  }

  Value expand(Instruction instruction, String text) {
    return stage.map(of -> of.at(instruction).expand(text)).orElseGet(() -> ofFragment(text));
  }

  private static Value ofFragment(String text) {
    return text.contains("$")
        ? new Value.Unknown("there is no FROM")
        : new Value.Known(text.replace("\"", "").replace("'", ""));
  }

  /// The directory that commands run in there; a name of its own for the one that the base image
  /// sets.
  String workdir(Instruction instruction) {
    return stage
        .flatMap(of -> of.at(instruction).workdir().value().known())
        .orElse("/the base image's");
  }

  /// The variables just before the instruction.
  Variables variables(Instruction instruction) {
    return stage
        .<Variables>map(of -> of.at(instruction))
        .orElse(_ -> new Variable.Undetermined("there is no FROM"));
  }

  /// Whether it is the same part of the same file.
  boolean is(BuildScope other) {
    return stage.map(Stage::index).equals(other.stage.map(Stage::index));
  }

  /// Whether this is a stage that is built from the other one.
  boolean isBuiltFrom(BuildScope other) {
    return stage.isPresent()
        && other.stage.isPresent()
        && stage.get().isBuiltFrom(other.stage.get());
  }

  /// Whether the instruction stands here, and not behind ONBUILD.
  boolean holds(Instruction instruction) {
    return instructions.contains(instruction);
  }
}
