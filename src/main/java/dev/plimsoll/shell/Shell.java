package dev.plimsoll.shell;

import java.util.List;
import java.util.OptionalInt;

/// The program that runs a script, as far as its command line tells: the language, and the options
/// that decide whether it goes on after a failure.
public record Shell(Dialect dialect, boolean errexit, boolean pipefail) {
  /// What runs RUN unless SHELL says otherwise: `/bin/sh -c`.
  public static final Shell DEFAULT = new Shell(Dialect.SH, false, false);

  /// The shell of a SHELL instruction such as `["/bin/bash", "-eo", "pipefail", "-c"]`.
  public static Shell ofCommand(List<String> words) {
    if (words.isEmpty()) {
      return DEFAULT;
    }
    Dialect dialect = Dialect.ofProgram(words.getFirst());
    boolean errexit = false;
    boolean pipefail = false;
    for (int i = 1; dialect.isRead() && i < words.size(); i++) {
      String word = words.get(i);
      if (!isOptions(word)) {
        break;
      }
      boolean on = word.charAt(0) == '-';
      errexit = word.indexOf('e') > 0 ? on : errexit;
      if (word.endsWith("o") && i + 1 < words.size()) {
        String name = words.get(++i);
        errexit = name.equals("errexit") ? on : errexit;
        pipefail = name.equals("pipefail") ? on : pipefail;
      }
    }
    return new Shell(dialect, errexit, pipefail);
  }

  /// The shell named by the `#!` line a script begins with; this one where there is none.
  public Shell ofShebang(String script) {
    if (!script.startsWith("#!")) {
      return this;
    }
    String line = script.substring(2).lines().findFirst().orElse("").strip();
    List<String> words = List.of(line.split("\\s+", -1));
    int program = programIn(words);
    return ofCommand(words.subList(program, words.size()));
  }

  private static int programIn(List<String> words) {
    int at = 0;
    if (hasName(words.getFirst(), "env") && words.size() > 1) {
      at = words.get(1).equals("-S") && words.size() > 2 ? 2 : 1;
    }
    return hasName(words.get(at), "busybox") && words.size() > at + 1 ? at + 1 : at;
  }

  private static boolean hasName(String path, String name) {
    return path.substring(path.lastIndexOf('/') + 1).equals(name);
  }

  /// Which word of an exec form is a script, such as the last one of `["bash", "-lc", "…"]`.
  public static OptionalInt scriptIn(List<String> words) {
    boolean runsText = false;
    int at = 1;
    while (!words.isEmpty() && at < words.size() && isOptions(words.get(at))) {
      runsText |= words.get(at).charAt(0) == '-' && words.get(at).indexOf('c') > 0;
      at += words.get(at).endsWith("o") ? 2 : 1;
    }
    boolean found = runsText && at < words.size() && Dialect.ofProgram(words.getFirst()).isRead();
    return found ? OptionalInt.of(at) : OptionalInt.empty();
  }

  private static boolean isOptions(String word) {
    return word.length() > 1
        && (word.charAt(0) == '-' || word.charAt(0) == '+')
        && !word.equals("--")
        && !word.startsWith("--");
  }
}
