package dev.plimsoll.compose;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The words of a command that starts a container, read for what it does to the root filesystem
/// before the program runs.
public record StartCommand(String words) {
  private static final Pattern INSTALLATION =
      Pattern.compile(
          "\\b(apt-get|apt|apk|dnf|yum|pip3?|npm|yarn|pnpm|bundle|composer|poetry|gem|uv)"
              + "(\\s+-\\S+)*\\s+(install|add|ci|i|sync)\\b");
  private static final Pattern EDIT = Pattern.compile("\\bsed\\s+(-\\S+\\s+)*-i");
  private static final Pattern REDIRECT =
      Pattern.compile("(?:^|\\s)[12]?>>?\\s*[\"']?(?!/dev/|/proc/|/tmp/|/run/|&)([\\w./${}-]+)");

  /// Why it does not work on a read-only root, if it does not.
  public Optional<String> obstacle() {
    return obstacle(_ -> false);
  }

  /// Why it does not work on a read-only root, if it does not.
  ///
  /// @param isMounted whether something is mounted at a path, or on a folder above it
  public Optional<String> obstacle(Predicate<String> isMounted) {
    if (INSTALLATION.matcher(words).find()) {
      return Optional.of("its command installs packages when it starts");
    }
    boolean writes = EDIT.matcher(words).find() || redirects(isMounted);
    return writes ? Optional.of("its command writes files when it starts") : Optional.empty();
  }

  private boolean redirects(Predicate<String> isMounted) {
    return REDIRECT
        .matcher(words)
        .results()
        .map(found -> found.group(1))
        .anyMatch(isMounted.negate());
  }
}
