package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Env;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.dockerfile.Volume;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.dockerfile.Workdir;
import dev.plimsoll.image.UserName;
import dev.plimsoll.shell.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a stage uses the home of its user: when the process runs, or while it is built as root.
final class HomeUse {
  private static final Pattern IN_ROOTS_HOME =
      Pattern.compile("(^|[\\s:=\"'\\[,])(/root(/|$|[\\s:\"'])|~/|\\$\\{?HOME\\b)");

  /// In a comment: how the image is meant to be run.
  private static final Pattern MOUNTED =
      Pattern.compile("(-v|--volume|--mount|target=)\\s*\\S*[:=\\s]/root(/|\\b)");

  /// Programs that keep caches, settings or what they install in the home of who runs them.
  private static final Set<String> WRITERS =
      Set.of(
          "air",
          "ansible",
          "ansible-playbook",
          "argocd",
          "aws",
          "az",
          "bazel",
          "buildah",
          "bun",
          "bundle",
          "bunx",
          "cargo",
          "chromedriver",
          "chromium",
          "chromium-browser",
          "clojure",
          "code-server",
          "composer",
          "conda",
          "copilot",
          "corepack",
          "dlv",
          "eksctl",
          "firefox",
          "flux",
          "gcloud",
          "gh",
          "git",
          "go",
          "golangci-lint",
          "google-chrome",
          "google-chrome-stable",
          "gpg",
          "gradle",
          "gradlew",
          "grype",
          "helm",
          "helmfile",
          "huggingface-cli",
          "ipython",
          "irssi",
          "jbang",
          "jupyter",
          "jupyter-lab",
          "jupyter-notebook",
          "k9s",
          "kubectl",
          "kustomize",
          "lein",
          "mutt",
          "mvn",
          "mvnw",
          "neomutt",
          "nix",
          "npm",
          "npx",
          "ollama",
          "packer",
          "pip",
          "pip3",
          "pipenv",
          "pnpm",
          "pnpx",
          "podman",
          "poetry",
          "pre-commit",
          "pulumi",
          "rclone",
          "restic",
          "rustup",
          "s3cmd",
          "sbt",
          "scp",
          "semgrep",
          "skopeo",
          "snyk",
          "ssh",
          "stack",
          "step",
          "streamlit",
          "terraform",
          "terragrunt",
          "trivy",
          "uv",
          "uvx",
          "vcpkg",
          "weechat",
          "wine",
          "yarn");

  /// A shell that is given its commands as one word.
  private static final Pattern IN_SHELL = Pattern.compile("^(/\\S*/)?(ba|da|a)?sh -[a-z]*c ");

  private static final Pattern SEPARATOR = Pattern.compile("[;&|\\n]+");

  /// Settings by which poetry leaves nothing in the home.
  private static final Pattern POETRY_ELSEWHERE =
      Pattern.compile("virtualenvs\\.(create|in-project|path)|POETRY_VIRTUALENVS_|POETRY_NO_VENV");

  private static final Set<String> DOTNET_DEVELOPMENT = Set.of("build", "run", "test", "watch");

  /// Programs that install for one user, and which of their subcommands do.
  private static final Set<String> INSTALLERS = Set.of("pipenv", "pipx", "playwright", "rustup");

  private HomeUse() {}

  /// Whether the process needs a home to write to.
  static boolean atStart(Dockerfile file, Stage stage) {
    return starts(stage).anyMatch(start -> usesHome(file, start));
  }

  /// Whether what the stage needs lies in root's home, which nobody else may read.
  static boolean ofRoot(Dockerfile file, Stage stage) {
    return file.comments().stream().anyMatch(each -> MOUNTED.matcher(each.text()).find())
        || Stream.concat(Stream.of(stage), stage.ancestors().stream())
            .anyMatch(each -> each.instructions().stream().anyMatch(i -> isRoots(file, each, i)));
  }

  private static Stream<Instruction> starts(Stage stage) {
    return Stream.of(stage.end().entrypoint(), stage.end().cmd())
        .flatMap(Optional::stream)
        .map(Instruction.class::cast);
  }

  private static boolean usesHome(Dockerfile file, Instruction start) {
    CommandForm form = start instanceof Cmd cmd ? cmd.form() : ((Entrypoint) start).form();
    if (form instanceof CommandForm.ExecForm(List<Word> words)) {
      List<String> texts = words.stream().map(Word::text).toList();
      return writes(texts) || texts.stream().anyMatch(text -> IN_ROOTS_HOME.matcher(text).find());
    }
    return text(file, start).contains("~/")
        || text(file, start).contains("$HOME")
        || commands(file, start).anyMatch(command -> writes(texts(command)));
  }

  private static boolean writes(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    if (words.size() > 2 && IN_SHELL.matcher(String.join(" ", words)).find()) {
      return Arrays.stream(SEPARATOR.split(words.get(2)))
          .map(command -> List.of(command.strip().split("\\s+", -1)))
          .anyMatch(HomeUse::writes);
    }
    String program = SystemPaths.fileName(words.getFirst());
    return WRITERS.contains(program)
        || (program.equals("dotnet")
            && words.size() > 1
            && DOTNET_DEVELOPMENT.contains(words.get(1)));
  }

  private static boolean isRoots(Dockerfile file, Stage stage, Instruction instruction) {
    return switch (instruction) {
      case Env env ->
          env.assignments().stream()
              .anyMatch(set -> isRoots(stage.at(env).expand(set.value()).known().orElse("")));
      case Transfer transfer ->
          isRoots(stage.at(instruction).expand(transfer.destination()).known().orElse(""));
      case Workdir workdir -> isRoots(stage.at(workdir).expand(workdir.path()).known().orElse(""));
      case Volume volume -> volume.paths().stream().anyMatch(path -> isRoots(path.text()));
      case Cmd _, Entrypoint _ -> text(file, instruction).contains("/root/");
      case Run run ->
          isRoot(stage, run)
              && commands(file, run).anyMatch(command -> leavesInHome(file, command));
      default -> false;
    };
  }

  private static boolean isRoot(Stage stage, Instruction run) {
    return stage.at(run).user().origin().filter(User.class::isInstance).isEmpty()
        || stage.at(run).user().value().known().filter(UserName::isRoot).isPresent();
  }

  private static boolean leavesInHome(Dockerfile file, Command command) {
    if (command.is("rm", "rmdir", "ssh-keyscan", "ssh-keygen", "cd", "source", ".", "export")) {
      return false;
    }
    return INSTALLERS.contains(command.name())
        || installsForOneUser(command)
        || (command.is("poetry")
            && command.does("install")
            && !POETRY_ELSEWHERE.matcher(file.source().toString()).find())
        || command.words().stream().anyMatch(word -> IN_ROOTS_HOME.matcher(word.raw()).find());
  }

  private static boolean installsForOneUser(Command command) {
    return switch (command.name()) {
      case "pip", "pip3" -> command.has("--user");
      case "npx", "python", "python3" ->
          command.words().stream()
              .anyMatch(word -> word.is("playwright") || word.is("nltk.downloader"));
      case "dotnet" -> command.words().stream().anyMatch(word -> word.is("tool"));
      case "stack" -> command.words().stream().anyMatch(word -> word.is("install"));
      default -> false;
    };
  }

  private static boolean isRoots(String value) {
    return IN_ROOTS_HOME.matcher(value).find();
  }

  private static Stream<Command> commands(Dockerfile file, Instruction instruction) {
    return file.script(instruction).stream().flatMap(script -> script.script().commands().stream());
  }

  private static List<String> texts(Command command) {
    return command.words().stream().map(word -> word.literal().orElse(word.raw())).toList();
  }

  private static String text(Dockerfile file, Instruction instruction) {
    return file.source().slice(instruction.span());
  }
}
