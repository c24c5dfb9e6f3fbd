package dev.plimsoll.review;

import dev.plimsoll.engine.FileKind;
import java.util.Set;

/// Tells by its path whether a changed file is worth reading. Of YAML and JSON only the content
/// says what it is; some of it can never be of interest.
public final class Relevance {
  private static final String WORKFLOWS = ".github/";

  /// Files of package managers and editors that change often and are large.
  private static final Set<String> FOREIGN =
      Set.of(
          "package.json",
          "package-lock.json",
          "npm-shrinkwrap.json",
          "pnpm-lock.yaml",
          "pnpm-workspace.yaml",
          "composer.json",
          "tsconfig.json",
          "jsconfig.json",
          "turbo.json",
          "nx.json",
          "lerna.json",
          "renovate.json",
          ".pre-commit-config.yaml",
          ".gitlab-ci.yml",
          ".travis.yml",
          "mkdocs.yml",
          "codecov.yml",
          "pubspec.yaml",
          "pubspec.lock");

  private Relevance() {}

  public static boolean of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return FileKind.ofPath(path).isPresent()
        && !path.startsWith(WORKFLOWS)
        && !FOREIGN.contains(name);
  }
}
