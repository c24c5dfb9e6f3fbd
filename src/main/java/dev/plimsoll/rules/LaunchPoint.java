package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Shell;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.dockerfile.Volume;
import dev.plimsoll.dockerfile.Workdir;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The place in a stage where building is over and only starting is left: behind the last
/// instruction that changes files, before ENTRYPOINT and CMD.
final class LaunchPoint {
  private final SourceText source;
  private final Stage stage;
  private final String lineEnd;

  LaunchPoint(Dockerfile file, Stage stage) {
    this.source = file.source();
    this.stage = stage;
    this.lineEnd = source.lineEnding().characters();
  }

  /// Puts instructions there, parted by blank lines where the file parts its own so.
  ///
  /// @param replaced an instruction whose place they take, if it stands behind the last step
  List<Edit> insert(List<String> instructions, Optional<User> replaced) {
    List<Instruction> own = stage.instructions();
    int afterSteps = afterSteps(own);
    Optional<User> standing = replaced.filter(user -> stage.indexOf(user) >= afterSteps);
    if (standing.isPresent()) {
      return replace(standing.get(), instructions);
    }
    boolean changesFiles = instructions.size() > 1;
    return own.subList(afterSteps, own.size()).stream()
        .filter(next -> isLaunch(next) || (changesFiles && next instanceof Volume))
        .findFirst()
        .map(launch -> before(launch, instructions))
        .orElseGet(() -> atEnd(instructions));
  }

  private static boolean isLaunch(Instruction instruction) {
    return instruction instanceof Entrypoint || instruction instanceof Cmd;
  }

  /// Puts an instruction right before another, behind the comments of the one above.
  List<Edit> insertBefore(Instruction next, String instruction) {
    return before(next, List.of(instruction));
  }

  private static int afterSteps(List<Instruction> instructions) {
    int after = 0;
    for (int i = 0; i < instructions.size(); i++) {
      if (needsRoot(instructions.get(i))) {
        after = i + 1;
      }
    }
    return after;
  }

  private static boolean needsRoot(Instruction instruction) {
    return switch (instruction) {
      case Run _, Copy _, Add _, Workdir _, Shell _ -> true;
      default -> false;
    };
  }

  private List<Edit> replace(User user, List<String> instructions) {
    String gap = isBlankAbove(lineOf(user)) ? lineEnd + lineEnd : lineEnd;
    return List.of(Edit.replace(user.span(), String.join(gap, instructions)));
  }

  private List<Edit> before(Instruction launch, List<String> instructions) {
    int line = firstCommentLine(lineOf(launch));
    String gap = isBlankAbove(line) ? lineEnd + lineEnd : lineEnd;
    List<String> parts = new ArrayList<>(instructions);
    parts.add("");
    return List.of(Edit.insert(source.line(line).start(), String.join(gap, parts)));
  }

  private List<Edit> atEnd(List<String> instructions) {
    Instruction last =
        stage.instructions().isEmpty() ? stage.from() : stage.instructions().getLast();
    String gap = isBlankAbove(firstCommentLine(lineOf(last))) ? lineEnd + lineEnd : lineEnd;
    return List.of(Edit.insert(last.span().end(), gap + String.join(gap, instructions)));
  }

  private int lineOf(Instruction instruction) {
    return source.lineAt(instruction.span().start());
  }

  private int firstCommentLine(int line) {
    int first = line;
    while (first > 1 && source.slice(source.line(first - 1)).strip().startsWith("#")) {
      first--;
    }
    return first;
  }

  private boolean isBlankAbove(int line) {
    return line > 1 && source.slice(source.line(line - 1)).isBlank();
  }
}
