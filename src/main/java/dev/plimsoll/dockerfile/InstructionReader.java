package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads one instruction from its logical line (BuildKit's `newNodeFromLine`), ONBUILD's triggers
/// and the heredocs behind the line included.
final class InstructionReader {
  /// ONBUILD in ONBUILD is refused by the builder but read by its parser; deeper than this the rest
  /// stays unread, so that no file decides how deep the model is.
  private static final int DEEPEST_ONBUILD = 50;

  private final LogicalLine line;
  private final byte escape;
  private final Problems problems;

  InstructionReader(LogicalLine line, byte escape, Problems problems) {
    this.line = line;
    this.escape = escape;
    this.problems = problems;
  }

  /// Reads it; the cursor stands on the line's last physical line and is left behind the heredocs.
  Instruction read(HeredocReader reader, LineCursor cursor, List<Comment> comments) {
    List<SplitCommand> nested = nested();
    List<Heredoc> heredocs = takesHeredocs(nested) ? reader.read(line.text()) : List.of();
    int end = heredocs.isEmpty() ? -1 : Math.max(heredocs.getLast().end().end(), 0);
    TypedInstruction typed = new TypedInstruction(escape, problems);
    @Nullable Instruction instruction = null;
    for (int level = nested.size() - 1; level >= 0; level--) {
      SplitCommand command = nested.get(level);
      List<Comment> own = level == 0 ? comments : List.of();
      Statement statement = statement(command, end, cursor.number(), heredocs, own);
      instruction = typed.of(command, statement, instruction);
    }
    return Objects.requireNonNull(instruction);
  }

  /// The instruction and, for ONBUILD, what it wraps.
  private List<SplitCommand> nested() {
    List<SplitCommand> nested = new ArrayList<>(1);
    SplitCommand command = SplitCommand.of(line.text(), escape);
    nested.add(command);
    while (command.keyword() == Keyword.ONBUILD
        && !command.arguments().isEmpty()
        && nested.size() < DEEPEST_ONBUILD) {
      command = SplitCommand.of(command.arguments(), escape);
      nested.add(command);
    }
    return nested;
  }

  private boolean takesHeredocs(List<SplitCommand> nested) {
    SplitCommand host = nested.size() == 1 ? nested.getFirst() : nested.get(1);
    return host.keyword().takesHeredocs()
        && HeredocReader.mayHave(line.text())
        && !host.json().isExec();
  }

  private Statement statement(
      SplitCommand command, int end, int lastLine, List<Heredoc> heredocs, List<Comment> comments) {
    Span written = command.line().span();
    int keywordEnd = command.keywordLength();
    return new Statement(
        new Span(written.start(), Math.max(written.end(), end)),
        line.firstLine(),
        lastLine,
        command.line(),
        command.name(),
        command.line().sourceSpan(0, keywordEnd),
        command.flags(),
        command.arguments(),
        heredocs,
        comments);
  }
}
