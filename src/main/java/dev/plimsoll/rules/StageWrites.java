package dev.plimsoll.rules;

import dev.plimsoll.compose.StartCommand;
import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Env;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Volume;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Preferences;
import dev.plimsoll.shell.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the program of an image writes, read from its Dockerfile: folders that are made for pid
/// files, logs and caches, paths that ENV, ENTRYPOINT and CMD name, volumes, and what is known of
/// the base image.
final class StageWrites {
  private static final Pattern RUNTIME_FILE =
      Pattern.compile("(?<![\\w./-])(/(?:var/)?run|/var/log|/var/cache)((?:/[\\w.-]+)*)/[\\w.-]+");
  private static final Pattern SCRATCH =
      Pattern.compile(
          "/(var/)?run/(?!secrets|docker).+|/var/(log|cache|lock|tmp)/.+|/.+/(logs?|\\.?cache|tmp|run)");
  private static final Pattern BUILDERS =
      Pattern.compile(
          "/var/(cache|log)/(apt|apk|yum|dnf|debconf|man|ldconfig|pip)(/.*)?|/(root|tmp|usr/src|usr/local|dev)/.*");
  private static final Pattern KEPT =
      Pattern.compile("/.+/(uploads?|media|storage)|/(data|uploads?)");
  private static final Pattern PLAIN = Pattern.compile("/[\\w./@+-]*[\\w@+-]");
  private static final Set<String> PYTHON =
      Set.of(
          "python", "python3", "pip", "pip3", "poetry", "gunicorn", "uvicorn", "celery", "flask");

  private final Stage stage;
  private final List<Command> commands;
  private final ProgramWrites own;

  StageWrites(Dockerfile file, Stage stage) {
    this.stage = stage;
    this.commands = StageCommands.of(file, stage);
    this.own = own();
  }

  ProgramWrites read(Preferences preferences, Predicate<String> isMounted) {
    ProgramWrites base =
        stage.root() instanceof Base.External(String reference)
            ? ProgramWrites.of(reference, preferences, isMounted)
            : ProgramWrites.UNKNOWN;
    return base.and(own);
  }

  private ProgramWrites own() {
    List<String> made = made();
    List<String> volumes = volumes();
    return new ProgramWrites(
        Stream.concat(named(), made.stream().filter(this::isScratch))
            .filter(path -> volumes.stream().noneMatch(volume -> holds(volume, path)))
            .distinct()
            .toList(),
        volumes,
        made.stream().filter(path -> KEPT.matcher(path).matches()).toList(),
        launch().stream().flatMap(text -> new StartCommand(text).obstacle().stream()).findFirst(),
        isPython(),
        false,
        false,
        isNonRoot());
  }

  private boolean isScratch(String path) {
    return SCRATCH.matcher(path).matches()
        && !BUILDERS.matcher(path).matches()
        && !isFilled(path)
        && commands.stream().noneMatch(command -> links(command, path));
  }

  /// Whether files are copied there, or links made, which a mount would hide.
  private boolean isFilled(String path) {
    return instructions()
        .filter(Transfer.class::isInstance)
        .map(Transfer.class::cast)
        .anyMatch(transfer -> holds(path, transfer.destination().text()));
  }

  private static boolean links(Command command, String path) {
    return command.is("ln", "cp", "mv")
        && command.operands().stream()
            .flatMap(word -> word.literal().stream())
            .anyMatch(operand -> holds(path, operand));
  }

  private static boolean holds(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /// The folders that the commands make.
  private List<String> made() {
    return commands.stream()
        .filter(command ->
            command.is("mkdir") || (command.is("install") && command.has("-d", "--directory")))
        .flatMap(command -> command.operands().stream())
        .flatMap(word -> word.literal().stream())
        .map(path ->
            path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
        .filter(path -> PLAIN.matcher(path).matches() && !path.contains(".."))
        .distinct()
        .toList();
  }

  /// The folders of files below /run, /var/log and /var/cache that the image names for its program.
  private Stream<String> named() {
    return texts().stream()
        .flatMap(text -> RUNTIME_FILE.matcher(text).results())
        .filter(found -> !found.group().matches(".*/(docker|secrets|containerd)\\b.*"))
        .map(StageWrites::folder)
        .filter(folder -> !isFilled(folder) && !BUILDERS.matcher(folder).matches());
  }

  private static String folder(MatchResult file) {
    return file.group(1) + file.group(2);
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    instructions()
        .filter(Env.class::isInstance)
        .flatMap(env -> ((Env) env).assignments().stream())
        .forEach(assignment -> texts.add(assignment.value().text()));
    texts.addAll(launch());
    return texts;
  }

  /// The words of ENTRYPOINT and CMD.
  private List<String> launch() {
    return Stream.concat(
            stage.end().entrypoint().stream().map(Entrypoint::form),
            stage.end().cmd().stream().map(Cmd::form))
        .flatMap(form -> texts(form).stream())
        .toList();
  }

  private static List<String> texts(CommandForm form) {
    return switch (form) {
      case CommandForm.ExecForm(List<Word> words) -> words.stream().map(Word::text).toList();
      case CommandForm.ShellForm shell -> List.of(shell.text().slice(0, shell.text().length()));
      case CommandForm.ScriptForm _ -> List.of();
    };
  }

  private List<String> volumes() {
    return instructions()
        .filter(Volume.class::isInstance)
        .flatMap(volume -> ((Volume) volume).paths().stream())
        .flatMap(word -> stage.end().expand(word).known().stream())
        .toList();
  }

  private boolean isPython() {
    return commands.stream().anyMatch(command -> PYTHON.contains(command.name()))
        || Stream.concat(
                stage.end().entrypoint().stream().map(Entrypoint::form),
                stage.end().cmd().stream().map(Cmd::form))
            .flatMap(form -> texts(form).stream().limit(1))
            .map(text -> text.strip().split("\\s", 2)[0])
            .map(program -> program.substring(program.lastIndexOf('/') + 1))
            .anyMatch(PYTHON::contains);
  }

  private boolean isNonRoot() {
    return stage
        .end()
        .user()
        .value()
        .known()
        .map(user -> user.split(":", 2)[0])
        .filter(user -> !user.equals("root") && !user.equals("0"))
        .isPresent();
  }

  private Stream<Instruction> instructions() {
    return Stream.concat(Stream.of(stage), stage.ancestors().stream())
        .flatMap(each -> each.instructions().stream());
  }
}
