package dev.plimsoll.dockerfile;

import dev.plimsoll.shell.Script;
import dev.plimsoll.shell.Shell;

/// The commands inside an instruction, and the shell that runs them.
public record ShellScript(Shell shell, Script script) {}
