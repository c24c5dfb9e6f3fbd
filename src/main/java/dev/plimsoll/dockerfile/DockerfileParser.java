package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads a Dockerfile as BuildKit does (its `parser.Parse`), but never gives up: what BuildKit
/// refuses becomes a [Problem], and the rest of the file is read.
///
/// ```
/// file        = byte-order-mark? ( blank | directive | comment | instruction )*
/// instruction = logical-line heredoc-body*
/// ```
public final class DockerfileParser {
  private final SourceText source;
  private final Problems problems = new Problems();
  private final LineCursor cursor;
  private final DirectiveReader directives;
  private final HeredocReader heredocs;
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Span> emptyContinuations = new ArrayList<>();
  private List<Comment> waiting = new ArrayList<>();

  private DockerfileParser(SourceText source) {
    this.source = source;
    this.cursor = new LineCursor(source, problems);
    this.directives = new DirectiveReader(source, problems);
    this.heredocs = new HeredocReader(cursor, problems);
  }

  /// Reads any text; never throws.
  public static Dockerfile parse(SourceText source) {
    return new DockerfileParser(source).read();
  }

  private Dockerfile read() {
    while (cursor.next()) {
      int first = cursor.firstCharacter();
      if (first == cursor.textEnd()) {
        directives.end();
      } else if (cursor.byteAt(first) == '#') {
        comment(first);
      } else {
        directives.end();
        instruction(first);
      }
    }
    InstructionChecks checks = new InstructionChecks(problems);
    instructions.forEach(checks::check);
    if (instructions.isEmpty()) {
      problems.fatal(Span.at(0), "The file has no instructions.");
    }
    return new Dockerfile(
        source,
        directives.directives(),
        (char) directives.escape(),
        instructions,
        comments,
        emptyContinuations,
        problems);
  }

  private void comment(int first) {
    if (directives.read(first, cursor.textEnd(), cursor.number())) {
      return;
    }
    Comment comment = CommentText.read(cursor, first);
    comments.add(comment);
    if (comment.text().isEmpty()) {
      waiting = new ArrayList<>();
    } else {
      waiting.add(comment);
    }
  }

  private void instruction(int first) {
    LogicalLine line = LogicalLine.read(cursor, first, directives.escape());
    emptyContinuations.addAll(line.emptyLines());
    InstructionReader reader = new InstructionReader(line, directives.escape(), problems);
    instructions.add(reader.read(heredocs, cursor, waiting));
    waiting = new ArrayList<>();
  }
}
