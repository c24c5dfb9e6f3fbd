package dev.plimsoll.engine.suppression;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.From;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Piece;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The comments of a Dockerfile: above an instruction or inside it they are about the instruction,
/// above a FROM about its stage.
final class DockerfileComments {
  private final Dockerfile file;
  private final SourceText source;
  private final int[] stageStarts;

  DockerfileComments(Dockerfile file) {
    this.file = file;
    this.source = file.source();
    this.stageStarts =
        file.stages().stream().mapToInt(stage -> stage.from().span().start()).toArray();
  }

  List<PlacedComment> read() {
    return file.pieces().stream()
        .filter(piece -> piece.kind() == Piece.Kind.COMMENT)
        .map(piece -> comment(source.line(source.lineAt(piece.span().start()))))
        .toList();
  }

  private PlacedComment comment(Span line) {
    int mark = source.indexOf((byte) '#', line.start());
    Span span = new Span(mark, line.end());
    Optional<Instruction> target = target(span);
    return new PlacedComment(
        span,
        source.slice(span).substring(1).strip(),
        target.map(this::extent),
        target.flatMap(file::stageOf).map(this::extent),
        file.instructions().isEmpty() || span.end() <= file.instructions().getFirst().span().start());
  }

  /// The instruction that the comment is inside of, or the next one.
  private Optional<Instruction> target(Span comment) {
    List<Instruction> instructions = file.instructions();
    int low = 0;
    int high = instructions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (instructions.get(middle).span().end() <= comment.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < instructions.size() ? Optional.of(instructions.get(low)) : Optional.empty();
  }

  private Span extent(Instruction instruction) {
    return instruction instanceof From
        ? file.stageOf(instruction).map(this::extent).orElse(instruction.span())
        : instruction.span();
  }

  private Span extent(Stage stage) {
    int start = stage.from().span().start();
    int next = Arrays.binarySearch(stageStarts, start) + 1;
    return new Span(start, next < stageStarts.length ? stageStarts[next] : source.length() + 1);
  }
}
