package dev.plimsoll.image;

import java.util.Locale;
import java.util.regex.Pattern;

/// An image's name taken apart: `host/repository:tag@digest`, in lower case.
///
/// @param host the registry; empty for the default one
/// @param repository without the default registry's `library/`
/// @param tag empty where there is none
/// @param digest empty where there is none
public record ImageReference(String host, String repository, String tag, String digest) {
  private static final Pattern DEFAULT_HOST =
      Pattern.compile("(index|registry-1|registry)?\\.?docker\\.(io|com)");
  private static final String OFFICIAL = "library/";

  public static ImageReference of(String reference) {
    String plain = reference.strip().toLowerCase(Locale.ROOT);
    int at = plain.indexOf('@');
    String digest = at < 0 ? "" : plain.substring(at + 1);
    String named = at < 0 ? plain : plain.substring(0, at);
    int colon = tagColon(named);
    boolean tagged = colon >= 0;
    String tag = tagged ? named.substring(colon + 1) : "";
    String path = tagged ? named.substring(0, colon) : named;
    String host = host(path);
    String repository = host.isEmpty() ? path : path.substring(host.length() + 1);
    boolean byDefault = host.isEmpty() || DEFAULT_HOST.matcher(host).matches();
    return byDefault
        ? new ImageReference("", withoutLibrary(repository), tag, digest)
        : new ImageReference(host, repository, tag, digest);
  }

  /// The colon in front of the tag, not one of a port or inside `${…:-…}`.
  private static int tagColon(String named) {
    int depth = 0;
    int found = -1;
    for (int i = 0; i < named.length(); i++) {
      switch (named.charAt(i)) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '/' -> found = depth == 0 ? -1 : found;
        case ':' -> found = depth == 0 ? i : found;
        default -> {}
      }
    }
    return found;
  }

  /// The first part is a registry if it has a dot or a port, see
  /// <https://pkg.go.dev/github.com/distribution/reference>.
  private static String host(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? "" : path.substring(0, slash);
    boolean isHost = first.contains(".") || first.contains(":") || first.equals("localhost");
    return isHost && !first.contains("$") ? first : "";
  }

  private static String withoutLibrary(String repository) {
    return repository.startsWith(OFFICIAL) ? repository.substring(OFFICIAL.length()) : repository;
  }

  /// The last part of the repository.
  public String name() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }

  /// One of Docker's official images, by its short name or from a mirror that keeps `library/`.
  public boolean isOfficial() {
    return (host.isEmpty() && repository.indexOf('/') < 0)
        || repository.equals(OFFICIAL + name())
        || repository.endsWith("/" + OFFICIAL + name());
  }

  /// Whether the repository is still to be filled in by a template engine or a variable.
  public boolean isPlaceholder() {
    return isOpen(repository);
  }

  /// Whether the tag is known: it may be missing, but is not left to a template engine or a
  /// variable.
  public boolean isTagKnown() {
    return !isOpen(tag);
  }

  private static boolean isOpen(String text) {
    return text.contains("{") || text.contains("<") || text.contains("$") || text.contains("%");
  }

  public boolean isDistroless() {
    return repository.contains("distroless/");
  }

  public boolean isWindows() {
    return repository.contains("windows")
        || tag.contains("windowsservercore")
        || tag.contains("nanoserver");
  }

  /// Whether this is the repository `path`, here or on a mirror that puts its own folders in front.
  boolean isAt(Glob path) {
    String rest = repository;
    while (!path.matches(rest)) {
      int slash = rest.indexOf('/');
      if (slash < 0) {
        return false;
      }
      rest = rest.substring(slash + 1);
    }
    return true;
  }
}
