package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A source that ADD fetches.
///
/// @param address as far as it is known; variables without a value stand in it as written
/// @param resolved whether all of it is known
record RemoteSource(String address, boolean resolved) {
  private static final Pattern GIT =
      Pattern.compile("(?i)(git|ssh)://.*|[\\w.-]+@[\\w.-]+:.*|[^#?]*\\.git([#?].*)?");

  private static final Pattern FULL_COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern PINNING_PARAMETER =
      Pattern.compile("[?&](commit|checksum)=([^&#]*)");

  /// @param written the source in the file
  /// @param value what it stands for
  static Optional<RemoteSource> of(String written, Value value) {
    return switch (value) {
      case Value.Known(String address) ->
          AddSource.of(address) == AddSource.REMOTE
              ? Optional.of(new RemoteSource(address, true))
              : Optional.empty();
      case Value.Unknown _ ->
          AddSource.ofUnresolved(written.replace("\"", "")) == AddSource.REMOTE
              ? Optional.of(new RemoteSource(written.replace("\"", ""), false))
              : Optional.empty();
      case Value.Invalid _ -> Optional.empty();
    };
  }

  boolean isGit() {
    return GIT.matcher(address).matches();
  }

  /// Whether the address itself says, or may say, which content is meant: a full commit of a git
  /// repository, or a variable in its place.
  boolean isPinned() {
    if (!isGit()) {
      return false;
    }
    return PINNING_PARAMETER
            .matcher(address)
            .results()
            .anyMatch(parameter -> isCommit(parameter.group(2)))
        || isCommit(fragment());
  }

  private boolean isCommit(String reference) {
    boolean open = !resolved && reference.contains("$");
    return open || FULL_COMMIT.matcher(reference.toLowerCase(Locale.ROOT)).matches();
  }

  /// The branch, tag or commit behind `#`, without the folder behind it.
  private String fragment() {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    boolean hasFolder = fragment.indexOf(':') >= 0 && !fragment.contains("${");
    return hasFolder ? fragment.substring(0, fragment.indexOf(':')) : fragment;
  }
}
