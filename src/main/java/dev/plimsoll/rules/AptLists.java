package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Mount;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Value;
import java.util.List;
import java.util.Optional;

/// Whether `/var/lib/apt/lists` is filled, while commands run.
enum AptLists {
  EMPTY,
  FILLED;

  static final String FOLDER = "/var/lib/apt/lists";

  /// The removal that everybody writes, as a command.
  static final String REMOVAL = "rm -rf /var/lib/apt/lists/*";

  /// Whether the lists are kept out of the layer by a mount.
  static boolean areMountedAway(Run run, BuildScope scope) {
    return run.mounts().stream()
        .filter(mount -> !mount.type().equals("secret") && !mount.type().equals("ssh"))
        .map(Mount::target)
        .flatMap(Optional::stream)
        .map(target -> scope.expand(run, target))
        .map(Value::known)
        .flatMap(Optional::stream)
        .map(target -> target.endsWith("/") ? target.substring(0, target.length() - 1) : target)
        .anyMatch(List.of(FOLDER, "/var/lib/apt", "/var/lib", "/var")::contains);
  }
}
