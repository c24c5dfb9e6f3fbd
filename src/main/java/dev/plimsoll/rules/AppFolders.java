package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The folders of a stage that hold the application: its working directory, or else where files are
/// copied to. Never a folder of the system.
final class AppFolders {
  private static final Pattern UNQUOTED = Pattern.compile("/[A-Za-z0-9._/@+-]*[A-Za-z0-9._@+-]");

  private static final Set<String> SHARED =
      Set.of(
          "/",
          "/bin",
          "/boot",
          "/dev",
          "/etc",
          "/home",
          "/lib",
          "/lib64",
          "/media",
          "/mnt",
          "/opt",
          "/proc",
          "/run",
          "/sbin",
          "/srv",
          "/sys",
          "/tmp",
          "/usr",
          "/usr/bin",
          "/usr/lib",
          "/usr/local",
          "/usr/local/bin",
          "/usr/local/lib",
          "/usr/sbin",
          "/usr/share",
          "/usr/src",
          "/var",
          "/var/cache",
          "/var/lib",
          "/var/log",
          "/var/run",
          "/var/tmp");

  /// Where copied files belong to the system; a working directory there is the application's own.
  private static final Pattern SYSTEM =
      Pattern.compile("/(bin|boot|dev|etc|lib|lib64|proc|root|run|sbin|sys|tmp|usr|var)(/.*)?");

  private static final Pattern OWN_AMONG_SYSTEM = Pattern.compile("/(usr/src|var/www)/.+");

  private AppFolders() {}

  /// Absolute paths that need no quoting; none where nothing is known.
  static List<String> of(Stage stage) {
    Optional<String> workdir =
        stage.end().workdir().value().known().map(AppFolders::trimmed).filter(AppFolders::isOwn);
    return workdir.map(List::of).orElseGet(() -> copiedTo(stage));
  }

  private static List<String> copiedTo(Stage stage) {
    List<String> folders =
        stage.instructions().stream()
            .filter(Transfer.class::isInstance)
            .flatMap(instruction -> folder(stage, instruction).stream())
            .filter(folder -> isOwn(folder) && isApplications(folder))
            .distinct()
            .toList();
    return folders.stream().filter(folder -> isOutermost(folder, folders)).toList();
  }

  private static Optional<String> folder(Stage stage, Instruction instruction) {
    Transfer transfer = (Transfer) instruction;
    Word destination = transfer.destination();
    return stage
        .at(instruction)
        .expand(destination)
        .known()
        .filter(path -> path.startsWith("/"))
        .map(path -> isFolder(path) ? trimmed(path) : parent(path));
  }

  private static boolean isFolder(String destination) {
    String name = destination.substring(destination.lastIndexOf('/') + 1);
    return !name.contains(".");
  }

  private static boolean isOwn(String path) {
    return UNQUOTED.matcher(path).matches() && !SHARED.contains(path) && !path.contains("..");
  }

  private static boolean isApplications(String path) {
    return !SYSTEM.matcher(path).matches() || OWN_AMONG_SYSTEM.matcher(path).matches();
  }

  private static boolean isOutermost(String folder, List<String> folders) {
    return folders.stream().noneMatch(other -> folder.startsWith(other + "/"));
  }

  private static String trimmed(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}
