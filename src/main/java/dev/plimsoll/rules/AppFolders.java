package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folders of a stage that hold the application: its working directory, and where files are
/// copied to. Never a folder of the system.
final class AppFolders {
  private static final Pattern VERSIONED = Pattern.compile("[^.]*\\d+(\\.\\d+)+");

  private AppFolders() {}

  /// Absolute paths that need no quoting, none inside another; none where nothing is known.
  static List<String> of(Stage stage) {
    List<String> folders = new ArrayList<>();
    stage
        .end()
        .workdir()
        .value()
        .known()
        .map(SystemPaths::trimmed)
        .filter(SystemPaths::mayBeOwned)
        .ifPresent(folders::add);
    boolean hasWorkdir = !folders.isEmpty();
    for (Instruction each : stage.instructions()) {
      if (each instanceof Transfer transfer) {
        destination(stage, each)
            .filter(SystemPaths::isForApplications)
            .filter(
                folder -> !hasWorkdir || isSources(transfer) || holds(folder, folders.getFirst()))
            .ifPresent(folders::add);
      }
    }
    return outermost(folders);
  }

  /// The folder that an ADD or COPY of the stage fills or puts its file into, where it is known.
  static Optional<String> destination(Stage stage, Instruction transfer) {
    Word destination = ((Transfer) transfer).destination();
    return stage
        .at(transfer)
        .expand(destination)
        .known()
        .flatMap(path -> absolute(stage, transfer, path))
        .map(path -> isFolder(stage, path) ? SystemPaths.trimmed(path) : SystemPaths.parent(path));
  }

  private static Optional<String> absolute(Stage stage, Instruction transfer, String path) {
    if (path.startsWith("/")) {
      return Optional.of(path);
    }
    String plain = path.startsWith("./") ? path.substring(2) : path;
    String inside = plain.equals(".") || plain.isEmpty() ? "" : "/" + plain;
    return stage.at(transfer).workdir().value().known().map(folder -> folder + inside);
  }

  /// What another stage made needs no owner here; the files of the build context are the sources.
  private static boolean isSources(Transfer transfer) {
    return !(transfer instanceof Copy copy && copy.from().isPresent());
  }

  private static boolean holds(String folder, String workdir) {
    return SystemPaths.isInside(workdir, folder);
  }

  private static boolean isFolder(Stage stage, String destination) {
    String name = destination.substring(destination.lastIndexOf('/') + 1);
    boolean plain = !name.contains(".") || VERSIONED.matcher(name).matches();
    return plain && !isStarted(stage, destination);
  }

  /// Whether it is the program that the stage starts, not a folder.
  private static boolean isStarted(Stage stage, String path) {
    return stage
            .end()
            .entrypoint()
            .map(Entrypoint::form)
            .filter(form -> firstWord(form).equals(path))
            .isPresent()
        || stage.end().cmd().filter(cmd -> firstWord(cmd.form()).equals(path)).isPresent();
  }

  private static String firstWord(CommandForm form) {
    return switch (form) {
      case CommandForm.ExecForm(List<Word> words) -> words.isEmpty() ? "" : words.getFirst().text();
      case CommandForm.ShellForm(SplicedText text) -> text.toString().strip().split("\\s+", 2)[0];
      case CommandForm.ScriptForm _ -> "";
    };
  }

  private static List<String> outermost(List<String> folders) {
    return folders.stream()
        .distinct()
        .filter(folder ->
            folders.stream()
                .noneMatch(other -> !other.equals(folder) && SystemPaths.isInside(folder, other)))
        .toList();
  }
}
