package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import dev.plimsoll.dockerfile.CommandForm.ScriptForm;
import dev.plimsoll.dockerfile.CommandForm.ShellForm;
import dev.plimsoll.shell.Shell;
import dev.plimsoll.shell.ShellParser;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Finds the shell text of an instruction and reads it.
///
/// - Shell form: the arguments, and behind them the heredocs as they stand, run by the shell in
///   force.
/// - A heredoc that is the whole script: its body, run by the program its `#!` line names, else by
///   the shell in force.
/// - Exec form: the script in `["sh", "-c", "…"]`.
final class ScriptReader {
  private final SourceText source;
  private final Supplier<Shell> shell;

  /// @param shell the shell in force
  ScriptReader(SourceText source, Supplier<Shell> shell) {
    this.source = source;
    this.shell = shell;
  }

  static boolean mayHoldScript(Instruction instruction) {
    return switch (instruction) {
      case Run _, Cmd _, Entrypoint _, Healthcheck _, Onbuild _ -> true;
      default -> false;
    };
  }

  /// The script of the instruction, for ONBUILD of what it wraps; absent if no shell runs.
  Optional<ShellScript> read(Instruction instruction) {
    return switch (instruction) {
      case Run run -> read(run.form(), run);
      case Cmd cmd -> read(cmd.form(), cmd);
      case Entrypoint entrypoint -> read(entrypoint.form(), entrypoint);
      case Healthcheck check -> check.form().flatMap(form -> read(form, check));
      case Onbuild onbuild -> onbuild.trigger().flatMap(this::readTrigger);
      default -> Optional.empty();
    };
  }

  private Optional<ShellScript> readTrigger(Instruction trigger) {
    return trigger instanceof Onbuild ? Optional.empty() : read(trigger);
  }

  private Optional<ShellScript> read(CommandForm form, Instruction instruction) {
    return switch (form) {
      case ShellForm(SplicedText text) when text.isEmpty() -> Optional.empty();
      case ShellForm(SplicedText text) ->
          Optional.of(parse(withHeredocs(text, instruction.statement().heredocs()), shell.get()));
      case ScriptForm(Heredoc script) -> {
        SplicedText body = chomped(script);
        int lineEnd = indexOfLineEnd(body);
        yield Optional.of(parse(body, shell.get().ofShebang(body.slice(0, lineEnd))));
      }
      case ExecForm(List<Word> words) -> exec(words, instruction.statement());
    };
  }

  private static ShellScript parse(SplicedText text, Shell shell) {
    return new ShellScript(shell, ShellParser.parse(text, shell.dialect()));
  }

  private static Optional<ShellScript> exec(List<Word> words, Statement statement) {
    List<String> texts = words.stream().map(Word::text).toList();
    OptionalInt script = Shell.scriptIn(texts);
    if (script.isEmpty()) {
      return Optional.empty();
    }
    Shell named = Shell.ofCommand(texts.subList(0, script.getAsInt()));
    return Optional.of(parse(inside(words.get(script.getAsInt()), statement), named));
  }

  /// The inside of a string of an exec form.
  private static SplicedText inside(Word word, Statement statement) {
    SplicedText arguments = statement.arguments();
    int from = arguments.offsetOf(word.span().start()) + 1;
    int to = arguments.offsetOf(word.span().end() - 1);
    return JsonString.decode(arguments, from, to);
  }

  /// The shell gets the line, a line end, and each heredoc with its delimiter.
  private SplicedText withHeredocs(SplicedText text, List<Heredoc> heredocs) {
    if (heredocs.isEmpty()) {
      return text;
    }
    List<Span> pieces = new ArrayList<>(text.sourcePieces(0, text.length()));
    for (Heredoc heredoc : heredocs) {
      int start = heredoc.content().span().start();
      if (start > 0 && source.byteAt(start - 1) == '\n') {
        pieces.add(new Span(start - 1, start));
      }
      pieces.add(heredoc.content().span());
      pieces.add(heredoc.end());
    }
    return SplicedText.of(source, pieces);
  }

  private static SplicedText chomped(Heredoc heredoc) {
    SplicedText body = heredoc.content();
    if (!heredoc.chomp()) {
      return body;
    }
    List<Span> kept = new ArrayList<>();
    for (int at = 0; at < body.length(); ) {
      int from = at;
      while (from < body.length() && body.byteAt(from) == '\t') {
        from++;
      }
      int end = from;
      while (end < body.length() && body.byteAt(end) != '\n') {
        end++;
      }
      at = Math.min(end + 1, body.length());
      kept.add(new Span(from, at));
    }
    return body.extract(kept);
  }

  private static int indexOfLineEnd(SplicedText text) {
    int at = 0;
    while (at < text.length() && text.byteAt(at) != '\n') {
      at++;
    }
    return at;
  }
}
