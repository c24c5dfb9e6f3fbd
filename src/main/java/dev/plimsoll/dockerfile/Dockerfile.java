package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;

/// A Dockerfile as BuildKit reads it, with the place of every byte.
public final class Dockerfile {
  private final SourceText source;
  private final List<Directive> directives;
  private final char escape;
  private final List<Instruction> instructions;
  private final List<Comment> comments;
  private final List<Span> emptyContinuations;
  private final List<Problem> problems;
  private final List<Stage> stages;

  Dockerfile(
      SourceText source,
      List<Directive> directives,
      char escape,
      List<Instruction> instructions,
      List<Comment> comments,
      List<Span> emptyContinuations,
      Problems problems) {
    this.source = source;
    this.directives = List.copyOf(directives);
    this.escape = escape;
    this.instructions = List.copyOf(instructions);
    this.comments = List.copyOf(comments);
    this.emptyContinuations = List.copyOf(emptyContinuations);
    this.problems = problems.inFileOrder();
    this.stages = Stages.of(this);
  }

  public SourceText source() {
    return source;
  }

  /// The parser directives, in the order of the file.
  public List<Directive> directives() {
    return directives;
  }

  /// The escape token: `\` or a backtick.
  public char escape() {
    return escape;
  }

  /// All instructions, in the order of the file.
  public List<Instruction> instructions() {
    return instructions;
  }

  /// The comment lines outside of instructions.
  public List<Comment> comments() {
    return comments;
  }

  /// The blank lines inside of continued instructions.
  public List<Span> emptyContinuations() {
    return emptyContinuations;
  }

  /// The instructions before the first FROM; only ARG is allowed there.
  public List<Instruction> preamble() {
    int end = stages.isEmpty() ? instructions.size() : stages.getFirst().firstInstruction();
    return instructions.subList(0, end);
  }

  /// The stages, in the order of the file.
  public List<Stage> stages() {
    return stages;
  }

  /// What BuildKit refuses, in the order of the file.
  public List<Problem> problems() {
    return problems;
  }
}
