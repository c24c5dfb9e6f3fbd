package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Findings of renamed files by the fingerprints that they had before, because a fingerprint
/// carries the path.
final class FormerNames {
  private final Map<Fingerprint, Fingerprint> today;

  private FormerNames(Map<Fingerprint, Fingerprint> today) {
    this.today = Map.copyOf(today);
  }

  /// The fingerprint as of today; the same where nothing was renamed.
  Fingerprint today(Fingerprint former) {
    return today.getOrDefault(former, former);
  }

  /// A file has a former name where the host says so, and where all our threads on a file that is
  /// gone, but those that we resolved, are about what is now found in an added file of the same
  /// name or folder.
  static FormerNames of(CheckedFiles files, List<ReviewThread> threads, FileChecker checker) {
    Map<Fingerprint, Fingerprint> today = new HashMap<>();
    for (CheckedFile.Read file : files.read()) {
      file.formerPath().ifPresent(path -> today.putAll(renamed(file, path, checker)));
    }
    topicsOfGoneFiles(files, threads)
        .forEach((path, topics) -> {
          for (CheckedFile.Read file : files.read()) {
            Map<Fingerprint, Fingerprint> names =
                file.added() && isLike(path, file.path()) ? renamed(file, path, checker) : Map.of();
            if (names.keySet().containsAll(topics)) {
              today.putAll(names);
              break;
            }
          }
        });
    return new FormerNames(today);
  }

  private static Map<String, Set<Fingerprint>> topicsOfGoneFiles(
      CheckedFiles files, List<ReviewThread> threads) {
    return threads.stream()
        .filter(thread -> files.isGone(thread.path()))
        .filter(thread -> thread.state() != ReviewThread.State.RESOLVED_BY_US)
        .filter(thread -> !Marker.read(thread.body()).isEmpty())
        .collect(
            Collectors.groupingBy(
                ReviewThread::path,
                Collectors.flatMapping(
                    thread -> Marker.read(thread.body()).stream(), Collectors.toSet())));
  }

  private static boolean isLike(String path, String other) {
    int slash = path.lastIndexOf('/');
    int otherSlash = other.lastIndexOf('/');
    boolean sameName = path.substring(slash + 1).equals(other.substring(otherSlash + 1));
    boolean sameFolder = path.substring(0, slash + 1).equals(other.substring(0, otherSlash + 1));
    return (sameName || sameFolder) && FileKind.ofPath(path).equals(FileKind.ofPath(other));
  }

  private static Map<Fingerprint, Fingerprint> renamed(
      CheckedFile.Read file, String formerPath, FileChecker checker) {
    if (FileKind.ofPath(formerPath).isEmpty()) {
      return Map.of();
    }
    List<Fingerprint> then =
        fingerprints(checker.check(formerPath, file.report().source()).diagnostics());
    List<Fingerprint> now = fingerprints(file.report().diagnostics());
    Map<Fingerprint, Fingerprint> names = new HashMap<>();
    for (int i = 0; i < then.size() && then.size() == now.size(); i++) {
      names.put(then.get(i), now.get(i));
    }
    return names;
  }

  private static List<Fingerprint> fingerprints(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::fingerprint).toList();
  }
}
