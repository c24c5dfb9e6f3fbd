package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.rule.Severity;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Findings as workflow commands, which GitHub Actions turns into annotations of the lines.
///
/// GitHub annotates the first ten of each level in a step and leaves the rest to the log, so each
/// message repeats its place.
public final class GitHubCommands implements ReportFormat {
  @Override
  public String render(CheckReport report) {
    Stream<String> problems =
        report
            .reports()
            .flatMap(
                file -> file.problems().stream().map(problem -> problem(file.path(), problem)));
    Stream<String> findings =
        report
            .diagnostics()
            .sorted(Comparator.comparing(Diagnostic::severity).reversed())
            .map(GitHubCommands::finding);
    return Stream.concat(problems, findings).collect(Collectors.joining());
  }

  private static String problem(String path, FileProblem problem) {
    String place =
        "file=%s,line=%d,col=%d".formatted(property(path), problem.line(), problem.column());
    String where = path + ":" + problem.line() + ":" + problem.column();
    String level = problem.fatal() ? "error" : "warning";
    return command(level, place + ",title=plimsoll", where + ": " + problem.message());
  }

  private static String finding(Diagnostic found) {
    int line = found.start().line();
    int column = found.start().column();
    StringBuilder place = new StringBuilder("file=" + property(found.path()));
    place.append(",line=").append(line).append(",endLine=").append(LastLine.of(found));
    // GitHub takes columns only where they are on one line.
    if (found.end().line() == line) {
      int last = Math.max(column, found.end().column() - 1);
      place.append(",col=").append(column).append(",endColumn=").append(last);
    }
    place.append(",title=").append(property("plimsoll " + found.rule().id()));
    return command(
        level(found.severity()),
        place.toString(),
        "%s:%d:%d: %s".formatted(found.path(), line, column, found.message()));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String command(String level, String properties, String message) {
    return "::" + level + " " + properties + "::" + data(message) + "\n";
  }

  private static String data(String text) {
    return PrintableText.of(text).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
