package dev.plimsoll.rules;

import dev.plimsoll.deployment.RepositoryPath;
import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Mount;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Value;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Shell;
import dev.plimsoll.shell.ShellParser;
import dev.plimsoll.text.SourceText;
import java.util.Optional;
import java.util.stream.Stream;

/// The scripts that a RUN calls, read from the repository: what COPY and ADD have brought into the
/// image before, and what a bind mount shows.
final class CopiedScripts {
  /// A file or folder of the build context, and its place in the image.
  private record Place(String source, String destination) {}

  private final BuildContext context;
  private final BuildScope scope;
  private final Run run;

  CopiedScripts(BuildContext context, BuildScope scope, Run run) {
    this.context = context;
    this.scope = scope;
    this.run = run;
  }

  /// The script that the command runs; empty if it runs none, or one that nobody can see.
  Optional<ShellScript> of(Command command) {
    if (context.isUnknown()) {
      return Optional.empty();
    }
    return path(command)
        .map(path -> absolute(run, path))
        .flatMap(
            path -> places().flatMap(place -> sources(place, path)).flatMap(this::text).findFirst())
        .map(CopiedScripts::read);
  }

  /// The path of the script as the command names it.
  static Optional<String> path(Command command) {
    boolean shell = command.is("sh", "bash", "dash", "ash", ".", "source") && !command.has("-c");
    String path =
        shell
            ? command.operands().stream().findFirst().flatMap(word -> word.literal()).orElse("")
            : command.words().isEmpty() ? "" : command.words().getFirst().literal().orElse("");
    return path.contains("/") || (shell && !path.isEmpty()) ? Optional.of(path) : Optional.empty();
  }

  private static ShellScript read(SourceText text) {
    Shell shell = Shell.DEFAULT.ofShebang(text.toString());
    return new ShellScript(shell, ShellParser.parse(text.whole(), shell.dialect()));
  }

  /// The path in the image, seen from where the instruction runs.
  private String absolute(Instruction instruction, String path) {
    String from = path.startsWith("/") ? "" : scope.workdir(instruction);
    return "/" + RepositoryPath.inContext("", from + "/" + path);
  }

  private Optional<String> absolute(Instruction instruction, Value path) {
    return path.known().map(known -> absolute(instruction, known));
  }

  private Stream<Place> places() {
    Stream<Place> mounted =
        run.mounts().stream()
            .filter(mount -> mount.type().equals("bind") && mount.from().isEmpty())
            .flatMap(mount -> place(mount).stream());
    Stream<Place> copied =
        scope.instructions().stream()
            .filter(each -> each.span().start() < run.span().start())
            .filter(
                each -> each instanceof Add || (each instanceof Copy copy && copy.from().isEmpty()))
            .flatMap(each -> places(each, (Transfer) each));
    return Stream.concat(mounted, copied);
  }

  private Optional<Place> place(Mount mount) {
    return mount
        .target()
        .flatMap(target -> absolute(run, scope.expand(run, target)))
        .map(target -> new Place(mount.source().orElse("."), target));
  }

  private Stream<Place> places(Instruction instruction, Transfer transfer) {
    return absolute(instruction, scope.expand(instruction, transfer.destination())).stream()
        .flatMap(destination ->
            transfer.sources().stream()
                .flatMap(word -> known(instruction, word).stream())
                .map(source -> new Place(source, destination)));
  }

  private Optional<String> known(Instruction instruction, Word word) {
    return scope.expand(instruction, word).known();
  }

  /// The paths in the build context that may have become `path` in the image.
  private static Stream<String> sources(Place place, String path) {
    String destination = place.destination;
    if (path.equals(destination)) {
      return Stream.of(place.source);
    }
    String folder = destination.equals("/") ? "/" : destination + "/";
    if (!path.startsWith(folder)) {
      return Stream.empty();
    }
    String inside = path.substring(folder.length());
    String name = place.source.substring(place.source.lastIndexOf('/') + 1);
    return name.equals(inside)
        ? Stream.of(place.source, place.source + "/" + inside)
        : Stream.of(place.source + "/" + inside);
  }

  private Stream<SourceText> text(String source) {
    return context.text(source).stream();
  }
}
