package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Mount;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Flow;
import dev.plimsoll.shell.Word;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether `/var/lib/apt/lists` is filled, while commands run.
enum AptLists {
  EMPTY,
  FILLED;

  static final String FOLDER = "/var/lib/apt/lists";

  /// The removal that everybody writes, as a command.
  static final String REMOVAL = "rm -rf /var/lib/apt/lists/*";

  private static final String PARENT = "/var/lib/";

  private static final Pattern REMOVED_PATH =
      Pattern.compile(
          PARENT
              + among("apt")
              + "(/\\*?|/"
              + among("lists")
              + "(/|/[^/]*\\*[^/]*|/\\{.*})?)?|/var/lib/\\*");

  private static final List<String> CLEANING = List.of("clean", "purge", "remove");

  private static final Set<String> QUESTIONS =
      Set.of("[", "test", "command", "which", "type", "grep", "egrep", "id", "getent", "false");

  /// What a command does to the lists if it succeeds.
  private enum Deed {
    FILLS,
    EMPTIES,
    NOTHING;

    static Deed of(Command command) {
      if (updates(command)) {
        return FILLS;
      }
      return removes(command) ? EMPTIES : NOTHING;
    }
  }

  /// What commands do to the lists, each command looked at once.
  static Flow.Effect<AptLists> effect() {
    Map<Command, Deed> deeds = new HashMap<>();
    return new Flow.Effect<>() {
      @Override
      public AptLists succeeded(Command command, AptLists before) {
        return switch (deeds.computeIfAbsent(command, Deed::of)) {
          case FILLS -> FILLED;
          case EMPTIES -> EMPTY;
          case NOTHING -> before;
        };
      }

      // Where a step fails, the build is meant to fail: only what is there to be asked fails here.
      @Override
      public Set<AptLists> failed(Command command, AptLists before) {
        return QUESTIONS.contains(command.name()) ? EnumSet.of(before) : Set.of();
      }
    };
  }

  private static String among(String name) {
    return "(" + name + "|\\{([^{}]*,)?" + name + "(,[^{}]*)?})";
  }

  /// Whether the command downloads the lists.
  static boolean updates(Command command) {
    return command.is("apt-get", "apt", "aptitude") && command.does("update");
  }

  /// Whether the command installs packages, for which it needs the lists.
  static boolean installs(Command command) {
    return command.is("apt-get", "apt", "aptitude")
        && command.does(
            "install", "upgrade", "dist-upgrade", "full-upgrade", "build-dep", "reinstall");
  }

  /// Whether the command empties the folder.
  static boolean removes(Command command) {
    return switch (command.name()) {
      case "rm" -> command.operands().stream().anyMatch(AptLists::isRemovedPath);
      case "find" -> command.has("-delete", "-exec") && isFindOfLists(command);
      case "apt-get", "apt" -> command.does("distclean", "dist-clean");
      default -> cleansByName(command);
    };
  }

  private static boolean isRemovedPath(Word word) {
    String path = word.raw().replace("\"", "").replace("'", "");
    return path.startsWith(PARENT) && REMOVED_PATH.matcher(path).matches();
  }

  private static boolean isFindOfLists(Command command) {
    return command.arguments().stream()
        .anyMatch(word -> isRemovedPath(word) || word.prefix().equals(FOLDER + "/"));
  }

  /// A script or function whose name says that it cleans up is believed.
  private static boolean cleansByName(Command command) {
    String name = command.name().toLowerCase(Locale.ROOT);
    return CLEANING.stream().anyMatch(name::contains)
        && !command.is("apt-get", "apt", "aptitude", "npm", "yarn", "pip", "dnf", "yum", "apk");
  }

  /// Whether the lists are kept out of the layer by a mount.
  static boolean areMountedAway(Run run) {
    return run.mounts().stream()
        .filter(mount -> mount.type().equals("cache") || mount.type().equals("tmpfs"))
        .map(Mount::target)
        .flatMap(Optional::stream)
        .map(target -> target.endsWith("/") ? target.substring(0, target.length() - 1) : target)
        .anyMatch(List.of(FOLDER, "/var/lib/apt", "/var/lib", "/var")::contains);
  }
}
