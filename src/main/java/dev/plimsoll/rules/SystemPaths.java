package dev.plimsoll.rules;

import java.util.Set;
import java.util.regex.Pattern;

/// Which folders of an image belong to its system, so that no application owns them.
final class SystemPaths {
  /// Absolute, and nothing in it that a shell would read as more than itself.
  private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._/@+-]*[A-Za-z0-9._@+-]");

  /// Folders that many share; what stands in them may belong to one.
  private static final Set<String> SHARED =
      Set.of(
          "/",
          "/home",
          "/media",
          "/mnt",
          "/opt",
          "/run",
          "/srv",
          "/tmp",
          "/usr",
          "/usr/local",
          "/usr/local/share",
          "/usr/local/src",
          "/usr/share",
          "/usr/src",
          "/var",
          "/var/cache",
          "/var/lib",
          "/var/log",
          "/var/opt",
          "/var/run",
          "/var/spool",
          "/var/tmp",
          "/var/www");

  private static final Pattern SYSTEM =
      Pattern.compile(
          "/(bin|boot|dev|etc|lib|lib32|lib64|proc|root|sbin|sys)(/.*)?"
              + "|/usr/(bin|games|include|lib|lib32|lib64|libexec|sbin)(/.*)?"
              + "|/usr/local/(bin|etc|include|lib|lib64|libexec|sbin)(/.*)?"
              + "|/usr/share/(ca-certificates|doc|fonts|keyrings|locale|man|zoneinfo)(/.*)?"
              + "|/usr/local/share/(ca-certificates|fonts|man)(/.*)?"
              + "|/var/(cache|lib)/(apk|apt|cache|debconf|dnf|dpkg|rpm|yum)(/.*)?"
              + "|/var/lib/(docker|containerd)(/.*)?"
              + "|/run/(secrets|lock|systemd)(/.*)?|/var/run/docker\\.sock"
              + "|/docker-entrypoint[^/]*(/.*)?");

  /// Where copied files belong to the system, although a working directory there may not.
  private static final Pattern MOSTLY_SYSTEM = Pattern.compile("/(run|tmp|usr|var)(/.*)?");

  private static final Pattern OWN_AMONG_SYSTEM =
      Pattern.compile("/(usr/src|usr/local/src|var/www|var/opt)/.+");

  private static final Pattern WRITTEN_BY_PROGRAMS =
      Pattern.compile(
          "/(run|var/(run|log|cache|lib|spool|opt))/.+|/(cache|data|log|logs|uploads)(/.*)?");

  private SystemPaths() {}

  /// Whether an application may own the folder as a whole.
  static boolean mayBeOwned(String path) {
    return PLAIN.matcher(path).matches()
        && !path.contains("..")
        && !SHARED.contains(path)
        && !isSystem(path);
  }

  /// Whether only root writes there.
  static boolean isSystem(String path) {
    return SYSTEM.matcher(path).matches();
  }

  /// Whether files that are copied there are an application's.
  static boolean isForApplications(String path) {
    return mayBeOwned(path)
        && (!MOSTLY_SYSTEM.matcher(path).matches() || OWN_AMONG_SYSTEM.matcher(path).matches());
  }

  /// Whether a folder of this name is there to be written to by a program.
  static boolean isWrittenByPrograms(String path) {
    return mayBeOwned(path) && WRITTEN_BY_PROGRAMS.matcher(path).matches();
  }

  /// The path without a `/` at its end.
  static String trimmed(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  static boolean isInside(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}
