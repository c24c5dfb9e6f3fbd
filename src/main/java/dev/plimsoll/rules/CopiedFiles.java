package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.BuildState;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the files of an ADD or COPY land.
record CopiedFiles(Stage stage, Instruction copy) {
  /// The paths that its sources have afterwards, as far as names tell: the destination itself where
  /// it is a file's new name; absent where the destination is not known.
  Optional<List<String>> paths() {
    Transfer transfer = (Transfer) copy;
    BuildState state = stage.at(copy);
    return state
        .expand(transfer.destination())
        .known()
        .flatMap(destination -> absolute(stage, copy, destination))
        .map(destination -> landings(state, transfer, destination));
  }

  private static List<String> landings(BuildState state, Transfer copy, String destination) {
    String written = copy.destination().text();
    boolean folder = written.endsWith("/") || written.endsWith(".") || copy.sources().size() > 1;
    List<String> paths = new ArrayList<>();
    if (!folder) {
      paths.add(destination);
    }
    for (Word source : copy.sources()) {
      state
          .expand(source)
          .known()
          .map(SystemPaths::trimmed)
          .map(SystemPaths::fileName)
          .filter(name -> !name.isEmpty() && !name.equals(".") && !name.contains("*"))
          .ifPresent(
              name -> paths.add(destination.equals("/") ? "/" + name : destination + "/" + name));
    }
    return paths.isEmpty() ? List.of(destination) : List.copyOf(paths);
  }

  /// The path as the instruction means it: a relative one continues the working directory.
  static Optional<String> absolute(Stage stage, Instruction at, String path) {
    if (path.startsWith("/")) {
      return Optional.of(SystemPaths.trimmed(path));
    }
    String plain = SystemPaths.trimmed(path.startsWith("./") ? path.substring(2) : path);
    if (plain.startsWith("..") || plain.startsWith("~")) {
      return Optional.empty();
    }
    Optional<String> folder = stage.at(at).workdir().value().known();
    return plain.isEmpty() || plain.equals(".")
        ? folder
        : folder.map(known -> known.equals("/") ? "/" + plain : known + "/" + plain);
  }
}
