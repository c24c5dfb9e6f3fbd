package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;
import java.util.List;

/// How a command is written: as a JSON array, as text for the shell, or as a heredoc that is the
/// whole script.
public sealed interface CommandForm {
  /// `["executable", "argument"]`: no shell.
  ///
  /// @param words may be none
  record ExecForm(List<Word> words) implements CommandForm {}

  /// Text that the shell of the stage gets.
  ///
  /// @param text the command; empty if there is none. Operators of heredocs stand in it, their
  ///   bodies are with the statement
  record ShellForm(SplicedText text) implements CommandForm {}

  /// `RUN <<EOF` and nothing else: the body is the script. A first line with `#!` names the program
  /// that runs it, else the shell of the stage does.
  record ScriptForm(Heredoc script) implements CommandForm {}
}
