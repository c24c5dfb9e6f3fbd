package dev.plimsoll.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Environment variables, each of which may instead be named `…_FILE` and hold the path of a file
/// with the value. Gathers what is wrong. An empty variable counts as not set: that is how
/// container tools hand on what their user left out.
final class Environment {
  private final Map<String, String> variables;
  private final List<SettingsProblem> problems = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  List<SettingsProblem> problems() {
    return List.copyOf(problems);
  }

  void reject(String variable, String what, String remedy) {
    problems.add(new SettingsProblem(variable, what, remedy));
  }

  Optional<String> optional(String variable) {
    Optional<String> value = plain(variable);
    Optional<String> file = plain(variable + "_FILE");
    if (value.isPresent() && file.isPresent()) {
      reject(variable, "is set, and " + variable + "_FILE too", "Keep one of the two.");
      return Optional.empty();
    }
    return file.isPresent() ? content(variable + "_FILE", file.get()) : value;
  }

  /// The value; where it is missing, that is one more problem.
  Optional<String> required(String variable, String remedy) {
    int before = problems.size();
    Optional<String> value = optional(variable);
    if (value.isEmpty() && problems.size() == before) {
      reject(variable, "is not set", remedy);
    }
    return value;
  }

  /// Whether anything is said, right or wrong.
  boolean isSet(String variable) {
    return plain(variable).or(() -> plain(variable + "_FILE")).isPresent();
  }

  /// What the variable itself says, with no file behind it.
  Optional<String> plain(String variable) {
    return Optional.ofNullable(variables.get(variable)).filter(value -> !value.isBlank());
  }

  /// All variables of a family that are set.
  Map<String, String> startingWith(String prefix) {
    return variables.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix) && !entry.getValue().isBlank())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Optional<String> content(String variable, String path) {
    try {
      String content = Files.readString(Path.of(path), StandardCharsets.UTF_8);
      String value = withoutLastLineBreak(content);
      if (value.isBlank()) {
        reject(variable, "names a file that is empty", "Write the value into " + path + ".");
        return Optional.empty();
      }
      return Optional.of(value);
    } catch (IOException | IllegalArgumentException e) {
      reject(variable, "names a file that cannot be read", "Check the path and its permissions.");
      return Optional.empty();
    }
  }

  private static String withoutLastLineBreak(String text) {
    String withoutLf = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return withoutLf.endsWith("\r") ? withoutLf.substring(0, withoutLf.length() - 1) : withoutLf;
  }
}
