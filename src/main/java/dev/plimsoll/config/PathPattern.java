package dev.plimsoll.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A pattern for paths, read as `.gitignore` reads one: `*` and `?` stay inside a name, `**` goes
/// across folders, `[a-z]` is one character of these, a leading `/` or one in the middle binds to
/// the repository's root, otherwise the name may stand in any folder, a trailing `/` means folders
/// only, and what is inside a matching folder matches too.
///
/// The time of a match grows with the product of both lengths at most, whatever the pattern.
public final class PathPattern {
  private final String text;

  /// An absent name stands for any number of folders.
  private final List<Optional<NamePattern>> names;

  private PathPattern(String text, List<Optional<NamePattern>> names) {
    this.text = text;
    this.names = List.copyOf(names);
  }

  public static PathPattern of(String text) {
    String body = text.startsWith("./") ? text.substring(1) : text;
    boolean foldersOnly = body.endsWith("/");
    String trimmed = foldersOnly ? body.substring(0, body.length() - 1) : body;
    List<Optional<NamePattern>> names = new ArrayList<>();
    if (!trimmed.contains("/")) {
      names.add(Optional.empty());
    }
    for (String name : trimmed.split("/")) {
      if (!name.isEmpty()) {
        names.add(name.equals("**") ? Optional.empty() : Optional.of(NamePattern.of(name)));
      }
    }
    if (foldersOnly || trimmed.endsWith("/**")) {
      names.add(Optional.of(NamePattern.of("*")));
    }
    names.add(Optional.empty());
    return new PathPattern(text, names);
  }

  public static boolean anyMatches(Collection<PathPattern> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }

  /// @param path of a file, relative to the repository's root, with `/`
  public boolean matches(String path) {
    String[] parts = path.split("/");
    return Wildcard.matches(
        names.size(),
        parts.length,
        name -> names.get(name).isEmpty(),
        (name, part) -> names.get(name).orElseThrow().matches(parts[part]));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathPattern pattern && text.equals(pattern.text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  /// As it is written.
  @Override
  public String toString() {
    return text;
  }
}
