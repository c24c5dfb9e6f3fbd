package dev.plimsoll.rules;

import dev.plimsoll.deployment.RepositoryPath;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a `.dockerignore` keeps out of a build context. The last pattern that matches a path or a
/// folder around it decides.
final class IgnoredPaths {
  private record Line(Pattern pattern, boolean ignored) {}

  private final List<Line> lines = new ArrayList<>();

  private IgnoredPaths() {}

  /// The file beside the Dockerfile that bears its name goes before that of the context.
  static IgnoredPaths of(RepositoryView repository, String dockerfile, String context) {
    Optional<SourceText> text =
        repository
            .text(dockerfile + ".dockerignore")
            .or(() -> repository.text(RepositoryPath.inContext(context, ".dockerignore")));
    IgnoredPaths ignored = new IgnoredPaths();
    text.ifPresent(found -> found.toString().lines().forEach(ignored::add));
    return ignored;
  }

  /// @param path relative to the context
  boolean contains(String path) {
    boolean ignored = false;
    for (Line line : lines) {
      ignored = line.pattern.matcher(path).matches() ? line.ignored : ignored;
    }
    return ignored;
  }

  private void add(String written) {
    String line = written.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    boolean exception = line.startsWith("!");
    String glob = RepositoryPath.inContext("", exception ? line.substring(1).strip() : line);
    if (!glob.isEmpty()) {
      lines.add(new Line(pattern(glob), !exception));
    }
  }

  private static Pattern pattern(String glob) {
    StringBuilder pattern = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      if (glob.startsWith("**", at)) {
        boolean folders = glob.startsWith("**/", at);
        pattern.append(folders ? "(.*/)?" : ".*");
        at += folders ? 2 : 1;
      } else if (glob.charAt(at) == '*') {
        pattern.append("[^/]*");
      } else if (glob.charAt(at) == '?') {
        pattern.append("[^/]");
      } else {
        pattern.append(Pattern.quote(glob.substring(at, at + 1)));
      }
    }
    return Pattern.compile(pattern + "(/.*)?");
  }
}
