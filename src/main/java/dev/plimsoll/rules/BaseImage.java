package dev.plimsoll.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// An image reference taken apart: `registry/namespace/name:tag@digest`.
///
/// @param repository without tag and digest, the default registry and `library/` left out
/// @param tag empty where there is none
record BaseImage(String repository, String tag) {
  private static final Pattern NON_ROOT_REPOSITORY =
      Pattern.compile("cgr\\.dev/chainguard/.*|(.*/)?[a-z0-9-]+-unprivileged|bitnami(legacy)?/.*");

  private static final Pattern DEFAULTS = Pattern.compile("^((index\\.)?docker\\.io/)?(library/)?");

  /// Official images of systems and languages: what runs on them comes from elsewhere.
  private static final Set<String> PLATFORMS =
      Set.of(
          "almalinux",
          "alpine",
          "amazoncorretto",
          "amazonlinux",
          "archlinux",
          "buildpack-deps",
          "busybox",
          "centos",
          "clojure",
          "dart",
          "debian",
          "eclipse-temurin",
          "elixir",
          "erlang",
          "fedora",
          "gcc",
          "golang",
          "gradle",
          "groovy",
          "haskell",
          "julia",
          "maven",
          "node",
          "openjdk",
          "oraclelinux",
          "perl",
          "php",
          "pypy",
          "python",
          "r-base",
          "rockylinux",
          "ruby",
          "rust",
          "sapmachine",
          "swift",
          "ubuntu");

  private static final Set<String> DROPS_PRIVILEGES =
      Set.of(
          "cassandra",
          "couchdb",
          "ghost",
          "influxdb",
          "mariadb",
          "mongo",
          "mysql",
          "percona",
          "postgres",
          "rabbitmq",
          "redis",
          "valkey");

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

  /// Whether the name is still to be filled in by a template engine.
  boolean isPlaceholder() {
    return repository.contains("{") || repository.contains("<");
  }

  /// An official image of a program that keeps files of its own in its own places, or whose entry
  /// point begins as root on purpose: which user can run it is for its documentation to say.
  boolean isService() {
    return (isOfficial() && !PLATFORMS.contains(name())) || tag.contains("apache");
  }

  /// An official image whose entry point switches to a user of its own before the program starts.
  boolean dropsPrivileges() {
    return isOfficial() && DROPS_PRIVILEGES.contains(name());
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
