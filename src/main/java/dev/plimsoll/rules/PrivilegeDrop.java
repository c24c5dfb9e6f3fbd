package dev.plimsoll.rules;

import dev.plimsoll.image.UserName;
import dev.plimsoll.shell.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A command that goes on as another user than root: `gosu app …`, `su-exec`, `setpriv --reuid`,
/// `chroot --userspec`, `su app -c …` and their like.
///
/// @param program what switches
/// @param user to whom, as written
record PrivilegeDrop(String program, String user) {
  private static final Set<String> FIRST_OPERAND =
      Set.of("gosu", "su-exec", "s6-setuidgid", "setuidgid", "setuser");
  private static final Set<String> VALUES_OF_SU =
      Set.of("-s", "--shell", "-c", "--command", "-g", "--group", "-G", "-w");

  /// The first in the words of one command, wrappers included.
  static Optional<PrivilegeDrop> in(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String program = fileName(words.get(i));
      Optional<String> user = user(program, words.subList(i + 1, words.size()));
      if (user.isPresent() && !UserName.isRoot(user.get())) {
        return Optional.of(new PrivilegeDrop(program, user.get()));
      }
    }
    return Optional.empty();
  }

  /// One that an assignment keeps for later: `as="gosu app"`, to be used as `exec $as …`.
  static Optional<PrivilegeDrop> keptIn(Node.Simple command) {
    return command.assignments().stream()
        .map(assignment -> assignment.value())
        .map(value -> value.literal().orElse(value.toString()))
        .map(value -> List.of(value.replaceAll("[\"']", " ").strip().split("\\s+", -1)))
        .flatMap(words -> in(words).filter(drop -> leads(words, drop)).stream())
        .findFirst();
  }

  private static boolean leads(List<String> words, PrivilegeDrop drop) {
    return words.stream()
        .filter(word -> !word.equals("exec"))
        .findFirst()
        .filter(word -> fileName(word).equals(drop.program()))
        .isPresent();
  }

  private static Optional<String> user(String program, List<String> arguments) {
    if (FIRST_OPERAND.contains(program)) {
      return arguments.stream().filter(word -> !word.startsWith("-")).findFirst();
    }
    return switch (program) {
      case "setpriv" -> option(arguments, "--reuid");
      case "chroot" -> option(arguments, "--userspec");
      case "chpst", "sudo", "doas" -> option(arguments, "-u");
      case "start-stop-daemon" -> option(arguments, "-c").or(() -> option(arguments, "--chuid"));
      case "runuser" -> option(arguments, "-u").or(() -> userOfSu(arguments));
      case "su" -> userOfSu(arguments);
      default -> Optional.empty();
    };
  }

  private static Optional<String> option(List<String> arguments, String name) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(name) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
      if (argument.startsWith(name + "=")) {
        return Optional.of(argument.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> userOfSu(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (VALUES_OF_SU.contains(argument)) {
        i++;
      } else if (!argument.startsWith("-")) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
