package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Volume;
import dev.plimsoll.shell.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The paths that steps of a stage change as a user, and those that it makes volumes of.
final class LaterChanges {
  private static final Set<String> CHANGERS = Set.of("chmod", "chown", "chgrp", "touch");

  private final Dockerfile file;
  private final Stage stage;
  private final Map<Change, TreeSet<Integer>> places = new HashMap<>();

  /// @param by empty for a volume
  private record Change(String path, Optional<String> by, int since) {
    static Change as(StepUser user, String path) {
      int since = user.instruction().map(set -> set.span().start()).orElse(-1);
      return new Change(path, Optional.of(user.name()), since);
    }

    static Change volume(String folder) {
      return new Change(folder, Optional.empty(), -1);
    }
  }

  private LaterChanges(Dockerfile file, Stage stage) {
    this.file = file;
    this.stage = stage;
  }

  static LaterChanges in(Dockerfile file, Stage stage) {
    LaterChanges changes = new LaterChanges(file, stage);
    stage.instructions().forEach(changes::look);
    return changes;
  }

  private void look(Instruction instruction) {
    if (instruction instanceof Volume volume) {
      folders(volume).forEach(folder -> add(Change.volume(folder), volume));
    } else if (instruction instanceof Run run) {
      StepUser.at(stage.at(run))
          .ifPresent(user -> changed(run).forEach(path -> add(Change.as(user, path), run)));
    }
  }

  private void add(Change change, Instruction instruction) {
    places.computeIfAbsent(change, _ -> new TreeSet<>()).add(instruction.span().start());
  }

  private Stream<String> folders(Volume volume) {
    return volume.paths().stream()
        .flatMap(word -> stage.at(volume).expand(word).known().stream())
        .map(SystemPaths::trimmed);
  }

  private Stream<String> changed(Run run) {
    return file.script(run).stream()
        .flatMap(script -> script.script().commands().stream())
        .filter(command -> command.runs() == Command.Runs.ALWAYS && command.wrappers().isEmpty())
        .filter(command -> CHANGERS.contains(command.name()))
        .flatMap(command -> command.operands().stream().skip(command.is("touch") ? 0 : 1))
        .flatMap(word -> word.literal().stream())
        .flatMap(path -> CopiedFiles.absolute(stage, run, path).stream());
  }

  /// What the first instruction behind `copy` that changes one of the paths does, for "although …".
  Optional<String> of(Instruction copy, StepUser user, List<String> paths) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int start = copy.span().start();
    int volume = first(start, paths.stream().flatMap(LaterChanges::around).map(Change::volume));
    int step = first(start, paths.stream().map(path -> Change.as(user, path)));
    if (volume < step) {
      return Optional.of("they lie in a volume");
    }
    return step == Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of("a later step changes them as " + user.name());
  }

  private int first(int start, Stream<Change> changes) {
    return changes
        .flatMap(change -> Stream.ofNullable(places.get(change)))
        .flatMap(found -> Stream.ofNullable(found.higher(start)))
        .mapToInt(Integer::intValue)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// The path and all folders that it is inside of.
  private static Stream<String> around(String path) {
    List<String> folders = new ArrayList<>();
    folders.add(path);
    for (int end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.substring(0, end));
    }
    return folders.stream();
  }
}
