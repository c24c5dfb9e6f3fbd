package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Value.Known;
import java.util.ArrayDeque;
import java.util.Deque;

/// How WORKDIR paths join: a relative one continues the former; `.` and `..` are resolved. A
/// Windows path stays as it is.
final class WorkingDirectory {
  private WorkingDirectory() {}

  static Value join(Value former, String path, Work work) {
    if (isWindows(path)) {
      return new Known(path);
    }
    if (path.startsWith("/")) {
      return new Known(clean(path));
    }
    if (!(former instanceof Known(String base))) {
      return former;
    }
    if (!work.take(2L * base.length())) {
      return new Value.Unknown(Work.TOO_MUCH);
    }
    return new Known(isWindows(base) ? base + "\\" + path : clean(base + "/" + path));
  }

  private static boolean isWindows(String path) {
    return path.indexOf('\\') >= 0 || (path.length() > 1 && path.charAt(1) == ':');
  }

  private static String clean(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
