package dev.plimsoll.dockerfile;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the mounts that the builder refuses (BuildKit's `parseMount`), as far as no variable
/// decides.
final class MountChecks {
  private static final Set<String> TYPES = Set.of("bind", "cache", "tmpfs", "secret", "ssh");
  private static final Set<String> SHARING = Set.of("shared", "private", "locked");

  /// Fields that may stand without a value.
  private static final Set<String> SWITCHES =
      Set.of("readonly", "ro", "readwrite", "rw", "required");

  private static final Set<String> FIELDS =
      Set.of(
          "type",
          "from",
          "source",
          "src",
          "target",
          "dst",
          "destination",
          "readonly",
          "ro",
          "readwrite",
          "rw",
          "required",
          "size",
          "id",
          "sharing",
          "mode",
          "uid",
          "gid",
          "env");

  private final Problems problems;

  MountChecks(Problems problems) {
    this.problems = problems;
  }

  void check(Mount mount) {
    for (Map.Entry<String, String> option : mount.options().entrySet()) {
      String name = option.getKey();
      if (!FIELDS.contains(name)) {
        refuse(mount, "A mount has no field " + Problems.shown(name) + ".");
      } else if (option.getValue().isEmpty() && !mount.hasValue(name) && !SWITCHES.contains(name)) {
        refuse(mount, "The field " + Problems.shown(name) + " of the mount lacks its value.");
      }
    }
    if (mount.from().filter(from -> hasVariable(from)).isPresent()) {
      refuse(mount, "Variables are not replaced in from; name a stage instead.");
    }
    oneOf(mount, "type", TYPES, "bind, cache, tmpfs, secret or ssh");
    oneOf(mount, "sharing", SHARING, "shared, private or locked");
  }

  private static boolean hasVariable(String text) {
    int dollar = text.indexOf('$');
    return dollar >= 0 && dollar < text.length() - 1;
  }

  private void oneOf(Mount mount, String name, Set<String> allowed, String shown) {
    String value = mount.options().get(name);
    if (value != null
        && value.indexOf('$') < 0
        && !allowed.contains(value.toLowerCase(Locale.ROOT))) {
      refuse(mount, "The " + name + " of a mount must be " + shown + ".");
    }
  }

  private void refuse(Mount mount, String message) {
    problems.refused(mount.flag().span(), message);
  }
}
