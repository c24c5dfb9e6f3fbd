package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a file writes a chain of commands over several lines.
///
/// @param leading whether the operator begins a line (`&& b`) instead of ending one (`a && \`)
/// @param indentation what stands before a command on a line of its own
/// @param escape the Dockerfile's continuation character
/// @param lineEnd what ends a line
record ContinuationStyle(boolean leading, String indentation, char escape, String lineEnd) {
  private static final String DEFAULT_INDENTATION = "    ";

  /// The style of the file's chains; that of the first one where they differ.
  static ContinuationStyle of(Dockerfile file) {
    return file.instructions().stream()
        .filter(Run.class::isInstance)
        .flatMap(run -> chain(file, run).stream())
        .findFirst()
        .orElseGet(() -> style(file, false, DEFAULT_INDENTATION));
  }

  /// The style of this instruction, or that of the file where it says nothing.
  static ContinuationStyle of(Dockerfile file, Instruction run) {
    return chain(file, run).or(() -> indentedOnly(file, run)).orElseGet(() -> of(file));
  }

  /// The commands as one chain of `&&`.
  String chain(List<String> commands) {
    return String.join(separator("&&"), commands);
  }

  /// What stands between two commands on lines of their own.
  String separator(String operator) {
    if (leading && !operator.equals(";")) {
      return " " + escape + lineEnd + indentation + operator + " ";
    }
    String before = operator.equals(";") ? "" : " ";
    return before + operator + " " + escape + lineEnd + indentation;
  }

  private static ContinuationStyle style(Dockerfile file, boolean leading, String indentation) {
    return new ContinuationStyle(
        leading, indentation, file.escape(), file.source().lineEnding().characters());
  }

  private static Optional<ContinuationStyle> chain(Dockerfile file, Instruction run) {
    List<String> lines = lines(file.source(), run);
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith("&&")) {
        return Optional.of(style(file, true, indentation(line)));
      }
      if (endsWithOperator(lines.get(i - 1), file.escape())) {
        return Optional.of(style(file, false, indentation(line)));
      }
    }
    return Optional.empty();
  }

  private static Optional<ContinuationStyle> indentedOnly(Dockerfile file, Instruction run) {
    List<String> lines = lines(file.source(), run);
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of(style(file, of(file).leading(), indentation(lines.get(1))));
  }

  private static boolean endsWithOperator(String line, char escape) {
    String code = line.strip();
    if (code.isEmpty() || code.charAt(code.length() - 1) != escape) {
      return false;
    }
    String command = code.substring(0, code.length() - 1).strip();
    return command.endsWith("&&") || command.endsWith(";");
  }

  private static List<String> lines(SourceText source, Instruction run) {
    int first = source.lineAt(run.span().start());
    int last = source.lineAt(Math.max(run.span().start(), run.span().end() - 1));
    List<String> lines = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      String line = source.slice(source.line(number));
      boolean says = !line.isBlank() && !line.strip().startsWith("#");
      if (number == first || says) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
