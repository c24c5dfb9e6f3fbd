package dev.plimsoll.rules;

import dev.plimsoll.shell.Command;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Scripts that may install packages, by their names: what they do is not to be seen.
final class UnseenInstaller {
  private static final Pattern NAME =
      Pattern.compile(".*(install|setup|deps|dependencies|bootstrap|provision|packages|build).*");

  private static final Pattern PROGRAMS = Pattern.compile("/(usr/|usr/local/)?s?bin/[^/]+");

  private UnseenInstaller() {}

  /// The path of the script that a RUN calls so.
  static Optional<String> in(AptLayer layer) {
    return layer.commands().stream()
        .filter(command -> layer.scripts().of(command).isEmpty())
        .flatMap(command -> in(command).stream())
        .findFirst();
  }

  private static Optional<String> in(Command command) {
    String path = CopiedScripts.path(command).orElse(command.name());
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean script =
        path.endsWith(".sh")
            || path.startsWith("./")
            || (path.startsWith("/") && !PROGRAMS.matcher(path).matches())
            || (name.contains("install-") && !name.startsWith("docker-php-"));
    return script && NAME.matcher(name).matches() ? Optional.of(path) : Optional.empty();
  }
}
