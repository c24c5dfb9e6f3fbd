package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import java.util.List;

/// Reads texts for tests.
final class Read {
  private Read() {}

  static Dockerfile file(String text) {
    return DockerfileParser.parse(SourceText.of(text));
  }

  /// The first instruction of this kind.
  static <T extends Instruction> T first(String text, Class<T> kind) {
    List<T> found =
        file(text).instructions().stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).isNotEmpty();
    return found.getFirst();
  }

  /// BuildKit's chain of arguments of the only instruction.
  static List<String> arguments(String text) {
    List<Instruction> instructions = file(text).instructions();
    assertThat(instructions).hasSize(1);
    return Arguments.of(instructions.getFirst()).stream().map(Word::text).toList();
  }

  /// The reasons of the parser for refusing the file.
  static List<String> fatal(String text) {
    return file(text).problems().stream().filter(Problem::fatal).map(Problem::message).toList();
  }

  /// What the builder refuses behind its parser, each with the source it is about.
  static List<String> refused(String text) {
    Dockerfile file = file(text);
    return file.problems().stream()
        .filter(problem -> !problem.fatal())
        .map(problem -> file.source().slice(problem.span()) + ": " + problem.message())
        .toList();
  }
}
