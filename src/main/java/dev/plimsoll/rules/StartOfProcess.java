package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.image.OwnDrop;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Shell;
import dev.plimsoll.shell.ShellParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the process of a stage starts, to tell whether it stays root.
final class StartOfProcess {
  /// Programs that are installed for nothing else but to give privileges away at the start.
  private static final List<String> MADE_FOR_IT = List.of("gosu", "su-exec", "s6-overlay");

  private final Dockerfile file;
  private final Stage stage;
  private final StartScripts scripts;

  StartOfProcess(Dockerfile file, Stage stage, Surroundings surroundings) {
    this.file = file;
    this.stage = stage;
    this.scripts = new StartScripts(stage, surroundings);
  }

  /// How it gives up the privileges of root, as a sentence; empty if nothing shows that it does.
  ///
  /// @param base what its base image starts as
  Optional<String> drop(BaseUser base) {
    return inStart().or(this::inScript).or(() -> byBase(base)).or(this::byWhatIsInstalled);
  }

  /// The first program it starts that is of no use to anyone but root.
  Optional<String> privileged() {
    Stream<String> named =
        Stream.of(stage.end().entrypoint(), stage.end().cmd())
            .flatMap(Optional::stream)
            .flatMap(start -> StartWords.of(file, (Instruction) start));
    Stream<String> called =
        startScripts()
            .flatMap(StartOfProcess::commandsOf)
            .map(StartOfProcess::wordsOf)
            .flatMap(words -> words.stream().limit(1))
            .map(SystemPaths::fileName);
    return Stream.concat(named, called).filter(PrivilegedProgram::isNamed).findFirst();
  }

  private Optional<String> inStart() {
    return commands()
        .flatMap(words -> PrivilegeDrop.in(words).stream())
        .findFirst()
        .map(drop ->
            "Its start command goes on as " + drop.user() + " through " + drop.program() + ".");
  }

  private Optional<String> inScript() {
    return startScripts()
        .flatMap(StartOfProcess::commandsOf)
        .flatMap(command ->
            Stream.concat(
                PrivilegeDrop.in(wordsOf(command)).stream(),
                PrivilegeDrop.keptIn(command.node()).stream()))
        .findFirst()
        .map(drop ->
            "Its entry point goes on as " + drop.user() + " through " + drop.program() + ".");
  }

  private Optional<String> byBase(BaseUser base) {
    return base instanceof BaseUser.Root(Optional<OwnDrop> drop) && keepsEntrypoint()
        ? drop.filter(this::isForCommand)
            .map(own -> "The entry point of its base image goes on as " + own.user() + ".")
        : Optional.empty();
  }

  private boolean keepsEntrypoint() {
    return stage
        .end()
        .entrypoint()
        .map(own ->
            own.form() instanceof CommandForm.ExecForm(List<Word> words)
                && words.size() == 1
                && words.getFirst().text().matches("(/usr/local/bin/|/)?docker-entrypoint\\.sh")
                && startScripts().findAny().isEmpty())
        .orElse(true);
  }

  /// Without a CMD of its own it starts what the base image starts. The shell form starts a shell.
  private boolean isForCommand(OwnDrop drop) {
    Optional<Cmd> cmd = stage.end().cmd();
    return cmd.isEmpty()
        ? stage.end().entrypoint().isEmpty() || drop.commands().isEmpty()
        : drop.commands().isEmpty() || exec(cmd.get()).anyMatch(drop::isFor);
  }

  private Optional<String> byWhatIsInstalled() {
    if (stage.end().entrypoint().isEmpty() || startScripts().findAny().isPresent()) {
      return Optional.empty();
    }
    return MADE_FOR_IT.stream()
        .filter(this::isInstalled)
        .findFirst()
        .map(tool -> "It has " + tool + ", which serves to start programs as another user.");
  }

  private boolean isInstalled(String tool) {
    boolean run =
        StageCommands.of(file, stage).stream()
            .flatMap(command -> command.node().words().stream())
            .anyMatch(word -> word.toString().contains(tool));
    return run
        || Stream.concat(Stream.of(stage), stage.ancestors().stream())
            .flatMap(each -> each.instructions().stream())
            .anyMatch(each -> brings(each, tool));
  }

  private static boolean brings(Instruction instruction, String tool) {
    return switch (instruction) {
      case Copy copy -> names(copy.sources(), tool);
      case Add add -> names(add.sources(), tool);
      default -> false;
    };
  }

  private static boolean names(List<Word> words, String tool) {
    return words.stream().anyMatch(word -> word.text().contains(tool));
  }

  private Stream<String> startScripts() {
    return commands()
        .flatMap(List::stream)
        .distinct()
        .limit(20)
        .flatMap(word -> scripts.find(word).stream());
  }

  /// The words of each command of ENTRYPOINT and CMD.
  private Stream<List<String>> commands() {
    return Stream.of(stage.end().entrypoint(), stage.end().cmd())
        .flatMap(Optional::stream)
        .map(Instruction.class::cast)
        .flatMap(start -> Stream.concat(exec(start), shell(start)));
  }

  private static Stream<List<String>> exec(Instruction start) {
    CommandForm form =
        switch (start) {
          case Cmd cmd -> cmd.form();
          case Entrypoint entrypoint -> entrypoint.form();
          default -> throw new IllegalArgumentException("starts nothing: " + start.keyword());
        };
    return form instanceof CommandForm.ExecForm(List<Word> words)
        ? Stream.of(words.stream().map(Word::text).toList())
        : Stream.empty();
  }

  private Stream<List<String>> shell(Instruction start) {
    return file.script(start).stream()
        .flatMap(script -> script.script().commands().stream())
        .map(StartOfProcess::wordsOf);
  }

  private static Stream<Command> commandsOf(String script) {
    Shell shell = Shell.DEFAULT.ofShebang(script);
    return shell.dialect().isRead()
        ? ShellParser.parse(script, shell.dialect()).commands().stream()
        : Stream.empty();
  }

  /// As they are known, or else as they are written.
  private static List<String> wordsOf(Command command) {
    return command.node().words().stream()
        .map(word -> word.literal().orElse(word.toString()))
        .toList();
  }
}
