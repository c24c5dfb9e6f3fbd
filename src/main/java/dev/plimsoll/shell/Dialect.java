package dev.plimsoll.shell;

import java.util.Locale;

/// The language of a shell text, as far as reading it differs.
public enum Dialect {
  /// A `/bin/sh` of which nothing more is known: dash on Debian, ash on Alpine, bash on Fedora.
  /// Read as POSIX with the additions of bash, since who uses those has an image where they work.
  SH,
  BASH,
  POWERSHELL,
  CMD,
  /// Any other interpreter: Python, Perl, fish and so on.
  OTHER;

  /// Whether texts in this language are read; all others stay [Node.Opaque].
  public boolean isRead() {
    return this == SH || this == BASH;
  }

  /// The language of a program by its path or name: `/bin/bash`, `powershell.exe`, `python3`.
  public static Dialect ofProgram(String program) {
    String name = program.substring(lastSeparator(program) + 1).toLowerCase(Locale.ROOT);
    return switch (name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name) {
      case "sh", "ash", "dash" -> SH;
      case "bash" -> BASH;
      case "powershell", "pwsh" -> POWERSHELL;
      case "cmd" -> CMD;
      default -> OTHER;
    };
  }

  private static int lastSeparator(String program) {
    return Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\'));
  }
}
