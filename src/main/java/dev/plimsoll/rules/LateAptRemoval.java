package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Comment;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Node;
import dev.plimsoll.shell.Script;
import dev.plimsoll.shell.Word;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A removal of lists that are in a layer beneath, and how it is taken out of the file. Where that
/// would be more than taking out one thing, it stays: it does no harm.
final class LateAptRemoval {
  private final Dockerfile file;
  private final AptLayer layer;

  LateAptRemoval(Dockerfile file, AptLayer layer) {
    this.file = file;
    this.layer = layer;
  }

  Optional<Edit> edit() {
    Optional<Command> command = layer.removal();
    if (command.isEmpty()
        || !command.get().is("rm")
        || !command.get().wrappers().isEmpty()
        || layer.run().statement().keywordSpan().start() != layer.run().span().start()) {
      return Optional.empty();
    }
    Script script = layer.script().orElseThrow().script();
    List<Node> chain = new RunCommands(file, layer.run(), script).chain();
    int index = chain.indexOf(command.get().node());
    if (index < 0 || !script.comments().isEmpty()) {
      return Optional.empty();
    }
    AptListsRemoval removal = new AptListsRemoval(script, layer.scope().variables(layer.run()));
    List<Word> lists = command.get().operands().stream().filter(removal::isLists).toList();
    if (lists.size() < command.get().operands().size()) {
      return lists.size() == 1
          ? Optional.of(withoutWord(command.get(), lists.getFirst()))
          : Optional.empty();
    }
    return chain.size() == 1
        ? isTopLevel() ? Optional.of(withoutInstruction(file, layer.run())) : Optional.empty()
        : Optional.of(withoutElement(chain, index));
  }

  private boolean isTopLevel() {
    return layer.scope().holds(layer.run());
  }

  private static Edit withoutWord(Command command, Word word) {
    Word before = command.words().get(command.words().indexOf(word) - 1);
    return Edit.delete(new Span(before.span().end(), word.span().end()));
  }

  private static Edit withoutElement(List<Node> chain, int index) {
    return index == 0
        ? Edit.delete(new Span(chain.get(0).span().start(), chain.get(1).span().start()))
        : Edit.delete(new Span(chain.get(index - 1).span().end(), chain.get(index).span().end()));
  }

  /// Takes out an instruction, the comments that belong to it, and a blank line that would become a
  /// second one.
  static Edit withoutInstruction(Dockerfile file, Instruction instruction) {
    SourceText source = file.source();
    List<Comment> comments = new ArrayList<>(instruction.comments());
    int start =
        comments.isEmpty() ? instruction.span().start() : comments.getFirst().span().start();
    int first = source.lineAt(start);
    int last = source.lineAt(Math.max(start, instruction.span().end() - 1));
    boolean blankBefore = first == 1 || isBlank(source, first - 1);
    if (blankBefore && last < source.lineCount() && isBlank(source, last + 1)) {
      last++;
    }
    return Edit.delete(source.lineWithEnd(first).union(source.lineWithEnd(last)));
  }

  private static boolean isBlank(SourceText source, int line) {
    return source.slice(source.line(line)).isBlank();
  }
}
