package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the folders of a stage come to belong to a user: by `chown -R` behind the last step, or,
/// where artefacts of another stage would be stored a second time by that, by `COPY --chown`.
///
/// @param commands what a RUN does for it
/// @param flags the edits that give COPY its owner
/// @param before where the RUN must stand at the latest, if the flags need it
record Handover(List<String> commands, List<Edit> flags, Optional<Instruction> before) {
  private static final Handover NOTHING = new Handover(List.of(), List.of(), Optional.empty());

  /// @param user whose the folders become
  /// @param owner the same as `chown` takes it
  static Handover of(Dockerfile file, Stage stage, String user, String owner) {
    RuntimeFolders runtime = RuntimeFolders.of(file, stage);
    List<String> folders = new ArrayList<>(AppFolders.of(stage));
    boolean emptyHome = copiesInto(stage, List.of("/home/" + user)).isEmpty();
    folders.removeIf(folder -> emptyHome && folder.equals("/home/" + user));
    List<String> outside =
        runtime.all().stream().filter(folder -> !isInsideAny(folder, folders)).toList();
    List<Transfer> copies = copiesInto(stage, folders);
    boolean copiedForUser = !copies.isEmpty() && copies.stream().allMatch(c -> isFor(c, user));
    if (copiedForUser && outside.isEmpty() && runtime.perhapsMissing().isEmpty()) {
      return NOTHING;
    }
    if (!copiedForUser && areArtefacts(stage, copies)) {
      return byCopy(stage, owner, folders, outside, runtime.perhapsMissing(), copies);
    }
    List<String> owned = new ArrayList<>(copiedForUser ? List.of() : folders);
    owned.addAll(outside);
    return new Handover(
        commands(runtime.perhapsMissing(), "chown -R " + owner, owned),
        List.of(),
        Optional.empty());
  }

  private static Handover byCopy(
      Stage stage,
      String owner,
      List<String> folders,
      List<String> outside,
      List<String> missing,
      List<Transfer> copies) {
    Instruction first = (Instruction) copies.getFirst();
    List<String> owned = new ArrayList<>();
    stage
        .at(first)
        .workdir()
        .value()
        .known()
        .filter(folder -> isInsideAny(folder, folders))
        .ifPresent(owned::add);
    owned.addAll(outside);
    String verb = outside.isEmpty() ? "chown " : "chown -R ";
    List<Edit> flags = copies.stream().map(copy -> flag(copy, owner)).toList();
    return new Handover(commands(missing, verb + owner, owned), flags, Optional.of(first));
  }

  private static List<String> commands(List<String> missing, String chown, List<String> owned) {
    List<String> commands = new ArrayList<>();
    if (!missing.isEmpty()) {
      commands.add("mkdir -p " + String.join(" ", missing));
    }
    if (!owned.isEmpty()) {
      commands.add(chown + " " + String.join(" ", owned));
    }
    return commands;
  }

  /// Behind the flags that are there.
  private static Edit flag(Transfer copy, String owner) {
    List<Flag> flags = copy.statement().flags();
    int end = flags.isEmpty() ? copy.statement().keywordSpan().end() : flags.getLast().span().end();
    return Edit.insert(end, " --chown=" + owner);
  }

  private static List<Transfer> copiesInto(Stage stage, List<String> folders) {
    List<Transfer> copies = new ArrayList<>();
    for (Instruction each : stage.instructions()) {
      if (each instanceof Transfer transfer
          && AppFolders.destination(stage, each)
              .filter(folder -> isInsideAny(folder, folders))
              .isPresent()) {
        copies.add(transfer);
      }
    }
    return copies;
  }

  /// Whether nothing but copying fills the folders, and some of it comes from another stage.
  private static boolean areArtefacts(Stage stage, List<Transfer> copies) {
    if (copies.isEmpty() || copies.stream().anyMatch(copy -> copy.chown().isPresent())) {
      return false;
    }
    int first = stage.instructions().indexOf((Instruction) copies.getFirst());
    boolean builtLater =
        stage.instructions().subList(first, stage.instructions().size()).stream()
            .anyMatch(each -> each instanceof Run || each instanceof Add);
    boolean fromStage =
        copies.stream().anyMatch(copy -> copy instanceof Copy made && made.from().isPresent());
    return fromStage && !builtLater;
  }

  private static boolean isFor(Transfer copy, String user) {
    String owner = copy.chown().flatMap(Flag::value).orElse("");
    return owner.split(":", 2)[0].equals(user);
  }

  private static boolean isInsideAny(String path, List<String> folders) {
    return folders.stream().anyMatch(folder -> SystemPaths.isInside(path, folder));
  }
}
