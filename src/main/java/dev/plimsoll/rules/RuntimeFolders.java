package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Volume;
import dev.plimsoll.shell.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders outside the application's own that the file itself names and that its process writes
/// to: volumes, and the places for logs, caches and pids.
///
/// @param all absolute paths that need no quoting
/// @param perhapsMissing those among them that nothing in the file makes
record RuntimeFolders(List<String> all, List<String> perhapsMissing) {
  private static final Pattern PATH = Pattern.compile("/(?:run|var)/[A-Za-z0-9._/@+-]+");

  static RuntimeFolders of(Dockerfile file, Stage stage) {
    List<Command> commands = StageCommands.of(file, stage);
    Set<String> made = new LinkedHashSet<>(paths(commands, command -> command.is("mkdir")));
    made.removeAll(paths(commands, command -> command.is("rm", "rmdir")));
    Set<String> owned =
        paths(commands, command -> command.is("chown", "chgrp", "chmod", "install"));
    Set<String> folders = new LinkedHashSet<>();
    made.stream().filter(SystemPaths::isWrittenByPrograms).forEach(folders::add);
    Set<String> named = new LinkedHashSet<>(volumes(stage));
    named.addAll(startPaths(file, stage));
    folders.addAll(named);
    folders.removeIf(folder -> owned.stream().anyMatch(o -> SystemPaths.isInside(folder, o)));
    List<String> missing =
        named.stream().filter(each -> folders.contains(each) && !made.contains(each)).toList();
    return new RuntimeFolders(List.copyOf(folders), missing);
  }

  /// Whether the process writes straight into a folder that it cannot own, such as `/var/log`.
  static boolean startWritesToShared(Dockerfile file, Stage stage) {
    return writtenAtStart(file, stage)
        .map(SystemPaths::parent)
        .anyMatch(Set.of("/run", "/var/run", "/var/log", "/var/lib", "/var/cache")::contains);
  }

  private static Set<String> paths(List<Command> commands, Predicate<Command> wanted) {
    Set<String> paths = new LinkedHashSet<>();
    commands.stream()
        .filter(wanted)
        .flatMap(command -> command.operands().stream())
        .flatMap(word -> word.literal().stream())
        .filter(path -> path.startsWith("/"))
        .map(SystemPaths::trimmed)
        .forEach(paths::add);
    return paths;
  }

  private static List<String> volumes(Stage stage) {
    List<String> found = new ArrayList<>();
    for (Instruction each : stage.instructions()) {
      if (each instanceof Volume volume) {
        volume.paths().stream()
            .flatMap(path -> stage.at(volume).expand(path).known().stream())
            .map(SystemPaths::trimmed)
            .filter(SystemPaths::mayBeOwned)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static List<String> startPaths(Dockerfile file, Stage stage) {
    return writtenAtStart(file, stage)
        .map(SystemPaths::parent)
        .filter(SystemPaths::isWrittenByPrograms)
        .distinct()
        .toList();
  }

  /// The files for logs, pids and sockets that the command line names.
  private static Stream<String> writtenAtStart(Dockerfile file, Stage stage) {
    return Stream.of(stage.end().entrypoint(), stage.end().cmd())
        .flatMap(Optional::stream)
        .map(Instruction.class::cast)
        .filter(start -> start instanceof Cmd || start instanceof Entrypoint)
        .flatMap(start -> PATH.matcher(file.source().slice(start.span())).results())
        .map(found -> found.group())
        .filter(path -> path.endsWith(".log") || path.endsWith(".pid") || path.endsWith(".sock"))
        .filter(path -> !path.contains("docker.sock"));
  }
}
