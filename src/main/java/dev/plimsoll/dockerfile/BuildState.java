package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What holds at one point of a stage, what it inherits included: the variables, the user, the
/// working directory, the shell, the entry point and the command.
public final class BuildState implements Variables {
  /// A file can build stages on stages without end; beyond this many what they set is not looked
  /// up.
  private static final int MOST_ANCESTORS = 100;

  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Stage stage;
  private final int position;

  /// The state just before the instruction at `position` of the stage.
  BuildState(Stage stage, int position) {
    this.stage = stage;
    this.position = position;
  }

  /// The user that commands run as: `name`, `uid`, `name:group`…; `root` where nothing sets it and
  /// there is no base image that could.
  public Setting user() {
    Setting set = inherited((history, at) -> history.user.before(at));
    return set != null ? set : unset("root", "the user is what the base image says");
  }

  /// The directory that commands run in.
  public Setting workdir() {
    Setting set = inherited((history, at) -> history.workdir.before(at));
    return set != null ? set : unset("/", "the working directory is what the base image says");
  }

  private Setting unset(String nothing, String reason) {
    Value value = stage.root() instanceof Base.Scratch ? new Known(nothing) : new Unknown(reason);
    return new Setting(value, Optional.empty());
  }

  /// The SHELL in force, if one was set.
  public Optional<Shell> shellInstruction() {
    return stage.isShellSet()
        ? Optional.ofNullable(inherited((history, at) -> history.shell.before(at)))
        : Optional.empty();
  }

  /// What runs commands in shell form: that of the last SHELL, or the default of the platform.
  public List<String> shell() {
    return shellInstruction()
        .map(shell -> ((ExecForm) shell.form()).words().stream().map(Word::text).toList())
        .orElseGet(
            () -> WindowsImage.isBase(stage) ? WindowsImage.SHELL : List.of("/bin/sh", "-c"));
  }

  /// The ENTRYPOINT in force; absent if it is the base image's, if any.
  public Optional<Entrypoint> entrypoint() {
    return Optional.ofNullable(inherited((history, at) -> history.entrypoint.before(at)));
  }

  /// The CMD in force; absent if it is the base image's, if any. An ENTRYPOINT resets a CMD that
  /// its stage inherits.
  public Optional<Cmd> cmd() {
    Stage at = stage;
    int before = position;
    for (int i = 0; i < MOST_ANCESTORS; i++) {
      Cmd cmd = at.history().cmd.before(before);
      if (cmd != null || at.history().entrypoint.before(before) != null) {
        return Optional.ofNullable(cmd);
      }
      if (!(at.base() instanceof Base.Earlier(Stage base))) {
        return Optional.empty();
      }
      at = base;
      before = Integer.MAX_VALUE;
    }
    return Optional.empty();
  }

  @Override
  public Variable get(String name) {
    Variable set = inherited((history, at) -> history.variable(name, at));
    if (set != null) {
      return set;
    }
    if (stage.root() instanceof Base.Scratch) {
      return name.equals("PATH") ? new Variable.Set(DEFAULT_PATH) : new Variable.Unset(name);
    }
    return new Variable.Undetermined(name + " is not set here; the base image may set it");
  }

  /// What the word stands for here, variables replaced and quotes removed.
  public Value expand(Word word) {
    return expand(word.text());
  }

  /// What the text stands for here, variables replaced and quotes removed.
  public Value expand(String text) {
    return stage.history().expand(text, this);
  }

  private <T> @Nullable T inherited(BiFunction<History, Integer, @Nullable T> lookUp) {
    Stage at = stage;
    int before = position;
    for (int i = 0; i < MOST_ANCESTORS; i++) {
      T found = lookUp.apply(at.history(), before);
      if (found != null || !(at.base() instanceof Base.Earlier(Stage base))) {
        return found;
      }
      at = base;
      before = Integer.MAX_VALUE;
    }
    return null;
  }
}
