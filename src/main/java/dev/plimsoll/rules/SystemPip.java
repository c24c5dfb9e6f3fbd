package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.BuildState;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Variable;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.shell.Command;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Installations of packages for Python or Node.js into the folders of the system.
final class SystemPip {
  private static final Pattern OWN_PATH =
      Pattern.compile("venv|virtualenv|conda|\\.local/bin|/env/|pyenv|/opt/|npm|node|nvm|mise|asdf");

  private static final List<String> OWN_PLACE =
      List.of(
          "VIRTUAL_ENV", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PYTHONUSERBASE", "PYENV_ROOT",
          "CONDA_DIR", "NPM_CONFIG_PREFIX", "npm_config_prefix", "NVM_DIR", "PNPM_HOME");

  private SystemPip() {}

  /// Whether the command, one of the stage, writes to the system's folders in all likelihood.
  static boolean isIn(Dockerfile file, Stage stage, BuildState state, Command command) {
    return command.wrappers().isEmpty()
        && (pipInstalls(command) && isFrom(file, stage, "python", "python3-pip", "py3-pip")
            || npmInstalls(command) && isFrom(file, stage, "node", "npm", "nodejs"))
        && !hasOwnPlace(state)
        && StageCommands.of(file, stage).stream().noneMatch(SystemPip::opens);
  }

  private static boolean pipInstalls(Command command) {
    boolean module =
        command.is("python", "python3")
            && command.words().size() > 3
            && command.words().get(1).is("-m")
            && command.words().get(2).is("pip")
            && command.words().get(3).is("install");
    boolean pip = command.is("pip", "pip3") && command.does("install");
    boolean elsewhere =
        Stream.of("--user", "--target", "-t", "--prefix", "--root", "--python", "--help")
            .anyMatch(option -> command.words().stream().anyMatch(word -> word.prefix().startsWith(option)));
    boolean plainProgram = !command.words().isEmpty() && !command.words().getFirst().raw().contains("/");
    return (module || pip) && !elsewhere && plainProgram;
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

  private static boolean hasOwnPlace(BuildState state) {
    return OWN_PLACE.stream().anyMatch(name -> state.get(name) instanceof Variable.Set)
        || state.get("PATH") instanceof Variable.Set(String path) && OWN_PATH.matcher(path).find()
        || state.get("PATH") instanceof Variable.Undetermined(String reason)
            && !reason.contains("base image");
  }

  /// Whether the command makes another place for packages, or opens that of the system.
  private static boolean opens(Command command) {
    boolean ownership = command.is("chown", "chmod", "chgrp", "setfacl");
    boolean place =
        command.is("virtualenv", "venv", "conda", "mamba", "source", ".", "pyenv", "nvm")
            || (command.is("python", "python3")
                && command.words().stream().anyMatch(word -> word.is("venv") || word.is("virtualenv")))
            || (command.is("npm") && command.does("config", "set"));
    boolean system =
        command.words().stream()
            .map(word -> word.prefix())
            .anyMatch(path -> path.startsWith("/usr") || path.startsWith("/lib"));
    return place || (ownership && system);
  }
}
