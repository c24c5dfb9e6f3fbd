package dev.plimsoll.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/// An image reference taken apart: `registry/namespace/name:tag@digest`.
///
/// @param repository without tag and digest, the default registry and `library/` left out
/// @param tag empty where there is none
record BaseImage(String repository, String tag) {
  private static final Pattern NON_ROOT_REPOSITORY =
      Pattern.compile("cgr\\.dev/chainguard/.*|(.*/)?[a-z0-9-]+-unprivileged|bitnami(legacy)?/.*");

  private static final Pattern DEFAULTS = Pattern.compile("^((index\\.)?docker\\.io/)?(library/)?");

  static BaseImage of(String reference) {
    String plain = reference.toLowerCase(Locale.ROOT);
    int digest = plain.indexOf('@');
    String named = digest < 0 ? plain : plain.substring(0, digest);
    int colon = named.lastIndexOf(':');
    boolean tagged = colon > named.lastIndexOf('/');
    String repository = tagged ? named.substring(0, colon) : named;
    return new BaseImage(withoutDefaults(repository), tagged ? named.substring(colon + 1) : "");
  }

  private static String withoutDefaults(String repository) {
    return DEFAULTS.matcher(repository).replaceFirst("");
  }

  /// The last part of the repository.
  String name() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }

  /// One of Docker's official images, by its short name.
  boolean isOfficial() {
    return !repository.contains("/");
  }

  boolean isDistroless() {
    return repository.contains("distroless/");
  }

  /// Whether the image is made to run as another user than root.
  boolean runsAsNonRoot() {
    return tag.contains("nonroot")
        || tag.contains("chiseled")
        || tag.contains("rootless")
        || NON_ROOT_REPOSITORY.matcher(repository).matches();
  }

  boolean isWindows() {
    return repository.contains("windows")
        || tag.contains("windowsservercore")
        || tag.contains("nanoserver");
  }
}
