package dev.plimsoll.rules;

import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Option;
import dev.plimsoll.shell.Redirect;
import dev.plimsoll.shell.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Commands that fail unless root runs them, and why.
final class RootStep {
  private static final Set<String> CHANGES =
      Set.of(
          "add",
          "autoremove",
          "build-dep",
          "clean",
          "del",
          "dist-upgrade",
          "erase",
          "fix",
          "full-upgrade",
          "groupinstall",
          "in",
          "install",
          "localinstall",
          "makecache",
          "purge",
          "refresh",
          "reinstall",
          "remove",
          "rm",
          "update",
          "upgrade");

  private static final Set<String> PACKAGE_MANAGERS =
      Set.of("apk", "apt", "apt-get", "aptitude", "dnf", "microdnf", "tdnf", "yum", "zypper");

  private static final Set<String> ACCOUNTS =
      Set.of(
          "addgroup",
          "adduser",
          "chpasswd",
          "deluser",
          "groupadd",
          "groupdel",
          "groupmod",
          "useradd",
          "userdel",
          "usermod");

  private static final Set<String> ADMINISTRATION =
      Set.of(
          "a2enconf",
          "a2enmod",
          "a2ensite",
          "docker-php-ext-configure",
          "docker-php-ext-enable",
          "docker-php-ext-install",
          "dpkg-reconfigure",
          "install-php-extensions",
          "ldconfig",
          "locale-gen",
          "mknod",
          "mount",
          "setcap",
          "update-alternatives",
          "update-ca-certificates");

  /// Programs that write to their last operand, or to each.
  private static final Set<String> WRITERS = Set.of("cp", "install", "ln", "mkdir", "mv", "touch");

  private static final Map<String, List<String>> OUTPUTS =
      Map.of("curl", List.of("-o", "--output"), "wget", List.of("-O", "--output-document"));

  private static final Set<Redirect.Operator> WRITES =
      Set.of(Redirect.Operator.OUTPUT, Redirect.Operator.CLOBBER, Redirect.Operator.APPEND);

  private RootStep() {}

  /// What only root may do here, for a sentence such as "The step … as app".
  static Optional<String> reason(Command command, String user) {
    return reasonAnywhere(command).or(() -> reasonBesides(command, user));
  }

  /// What only root may do even where an image has opened its folders for its user.
  static Optional<String> reasonAnywhere(Command command) {
    if (isSwitched(command)) {
      return Optional.empty();
    }
    if (isPackageChange(command)) {
      return Optional.of("installs packages");
    }
    return ACCOUNTS.contains(command.name())
        ? Optional.of("changes the list of users")
        : Optional.empty();
  }

  private static boolean isSwitched(Command command) {
    return !command.wrappers().stream()
        .allMatch(Set.of("env", "time", "nice", "timeout")::contains);
  }

  private static Optional<String> reasonBesides(Command command, String user) {
    if (isSwitched(command)) {
      return Optional.empty();
    }
    if (ADMINISTRATION.contains(command.name())) {
      return Optional.of("sets up the system");
    }
    if (command.is("chown") && changesOwnerTo(command, user)) {
      return Optional.of("gives files to another user");
    }
    return writtenPaths(command).anyMatch(SystemPaths::isSystem)
        ? Optional.of("writes to a folder of the system")
        : Optional.empty();
  }

  private static boolean isPackageChange(Command command) {
    if (command.is("dpkg")) {
      return command.has(
          "-i", "--install", "-r", "--remove", "-P", "--purge", "--add-architecture");
    }
    boolean elsewhere = command.has("--root", "-p", "--installroot", "--download-only", "-d", "-s");
    return PACKAGE_MANAGERS.contains(command.name())
        && command.subcommand().filter(CHANGES::contains).isPresent()
        && !elsewhere;
  }

  private static boolean changesOwnerTo(Command command, String user) {
    return command.operands().stream()
        .findFirst()
        .flatMap(Word::literal)
        .map(owner -> owner.split("[:.]", 2)[0])
        .filter(owner -> !owner.isEmpty() && !owner.equals(user))
        // a number may be the user's own
        .filter(owner -> Character.isDigit(owner.charAt(0)) == Character.isDigit(user.charAt(0)))
        .isPresent();
  }

  private static Stream<String> writtenPaths(Command command) {
    Stream<Word> redirected =
        command.redirects().stream()
            .filter(redirect -> WRITES.contains(redirect.operator()))
            .map(Redirect::target);
    return Stream.of(redirected, operands(command), output(command))
        .flatMap(words -> words)
        .map(Word::prefix)
        .filter(
            path -> path.startsWith("/") && !path.startsWith("/dev/") && !path.startsWith("/proc/"))
        .map(SystemPaths::trimmed);
  }

  private static Stream<Word> operands(Command command) {
    if (!WRITERS.contains(command.name())) {
      return Stream.empty();
    }
    Optional<Word> target = command.option("-t", "--target-directory").flatMap(Option::value);
    List<Word> operands = command.operands();
    boolean each = command.is("mkdir", "touch");
    return target.isPresent()
        ? target.stream()
        : operands.stream().skip(each ? 0 : Math.max(0, operands.size() - 1));
  }

  private static Stream<Word> output(Command command) {
    List<String> names = OUTPUTS.getOrDefault(command.name(), List.of());
    return command.options().stream()
        .filter(option -> names.contains(option.name()))
        .flatMap(option -> option.value().stream());
  }
}
