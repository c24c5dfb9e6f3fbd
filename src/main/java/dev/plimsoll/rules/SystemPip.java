package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.BuildState;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Env;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Variable;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.shell.Command;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Installations of packages for Python or Node.js into the folders of the system.
final class SystemPip {
  private static final List<String> OWN_PLACE =
      List.of(
          "VIRTUAL_ENV",
          "PIP_USER",
          "PIP_TARGET",
          "PIP_PREFIX",
          "PYTHONUSERBASE",
          "PYENV_ROOT",
          "CONDA_DIR",
          "NPM_CONFIG_PREFIX",
          "npm_config_prefix",
          "NVM_DIR",
          "PNPM_HOME");

  private static final Set<String> PLAIN_WRAPPERS = Set.of("env", "python", "python3", "time");

  private final Dockerfile file;
  private final Stage stage;
  private @Nullable Boolean python;
  private @Nullable Boolean node;
  private @Nullable Boolean open;

  SystemPip(Dockerfile file, Stage stage) {
    this.file = file;
    this.stage = stage;
  }

  /// Whether the command, one of the stage, writes to the system's folders in all likelihood.
  ///
  /// @param state what holds before the RUN that it stands in
  boolean isIn(BuildState state, Command command) {
    return PLAIN_WRAPPERS.containsAll(command.wrappers())
        && ((pipInstalls(command) && isPythonOfSystem())
            || (npmInstalls(command) && isNodeOfSystem()))
        && OWN_PLACE.stream().noneMatch(name -> state.get(name) instanceof Variable.Set)
        && !isOpen();
  }

  private boolean isPythonOfSystem() {
    python = python == null ? isFrom(file, stage, "python", "python3-pip", "py3-pip") : python;
    return python;
  }

  private boolean isNodeOfSystem() {
    node = node == null ? isFrom(file, stage, "node", "npm", "nodejs") : node;
    return node;
  }

  private boolean isOpen() {
    open =
        open == null
            ? setsPath(stage) || StageCommands.of(file, stage).stream().anyMatch(SystemPip::opens)
            : open;
    return open;
  }

  private static boolean pipInstalls(Command command) {
    boolean pip = command.is("pip", "pip3") && command.does("install");
    boolean elsewhere =
        Stream.of("--user", "--target", "-t", "--prefix", "--root", "--python", "--help")
            .anyMatch(option ->
                command.words().stream().anyMatch(word -> word.prefix().startsWith(option)));
    boolean plainProgram = !command.raw().split("\\s", 2)[0].contains("/");
    return pip && !elsewhere && plainProgram;
  }

  private static boolean npmInstalls(Command command) {
    return command.is("npm")
        && command.does("install", "i", "add")
        && command.has("-g", "--global")
        && !command.has("--prefix");
  }

  /// Whether the interpreter is that of the official image or of the distribution.
  private static boolean isFrom(Dockerfile file, Stage stage, String image, String... packages) {
    boolean official =
        stage.root() instanceof Base.External(String reference)
            && ImageReference.of(reference).isOfficial()
            && ImageReference.of(reference).name().equals(image);
    return official
        || StageCommands.of(file, stage).stream()
            .filter(command -> command.does("install", "add"))
            .filter(command -> command.is("apt-get", "apt", "apk", "dnf", "yum", "microdnf"))
            .flatMap(command -> command.operands().stream())
            .anyMatch(word -> Stream.of(packages).anyMatch(word::is));
  }

  /// Whether PATH may lead somewhere else first.
  private static boolean setsPath(Stage stage) {
    return Stream.concat(Stream.of(stage), stage.ancestors().stream())
        .flatMap(each -> each.instructions(Env.class).stream())
        .flatMap(env -> env.assignments().stream())
        .anyMatch(assignment -> assignment.name().text().equals("PATH"));
  }

  /// Whether the command makes another place for packages, or opens that of the system.
  private static boolean opens(Command command) {
    boolean ownership = command.is("chown", "chmod", "chgrp", "setfacl");
    boolean place =
        command.is("virtualenv", "venv", "conda", "mamba", "source", ".", "pyenv", "nvm")
            || (command.is("python", "python3")
                && command.words().stream()
                    .anyMatch(word -> word.is("venv") || word.is("virtualenv")))
            || (command.is("npm") && command.does("config", "set"));
    boolean system =
        command.words().stream()
            .map(word -> word.prefix())
            .anyMatch(path -> path.startsWith("/usr") || path.startsWith("/lib"));
    return place || (ownership && system);
  }
}
