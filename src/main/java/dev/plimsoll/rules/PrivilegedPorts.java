package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Expose;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ports of a stage that only root binds where the system's default is in force: those below
/// 1024.
final class PrivilegedPorts {
  private static final int FIRST_OPEN = 1024;
  private static final Pattern PORT =
      Pattern.compile("(\\d{1,5})(-\\d{1,5})?(/(tcp|udp|sctp))?", Pattern.CASE_INSENSITIVE);

  private PrivilegedPorts() {}

  /// @param number the first of the range where it is one
  record Port(Expose expose, Word word, int number) {}

  /// Those that the stage or one it is built from exposes, the stage's own first.
  static Stream<Port> of(Stage stage) {
    return Stream.concat(Stream.of(stage), stage.ancestors().stream())
        .flatMap(PrivilegedPorts::ownOf);
  }

  /// Those that the stage itself exposes.
  static Stream<Port> ownOf(Stage stage) {
    return stage.instructions().stream()
        .filter(Expose.class::isInstance)
        .map(Expose.class::cast)
        .flatMap(
            expose -> expose.ports().stream().flatMap(word -> port(stage, expose, word).stream()));
  }

  private static Optional<Port> port(Stage stage, Expose expose, Word word) {
    return stage
        .at(expose)
        .expand(word)
        .known()
        .map(PORT::matcher)
        .filter(Matcher::matches)
        .map(match -> Integer.parseInt(match.group(1)))
        .filter(number -> number > 0 && number < FIRST_OPEN)
        .map(number -> new Port(expose, word, number));
  }
}
