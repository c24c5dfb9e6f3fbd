package dev.plimsoll.review;

import dev.plimsoll.config.ConfigurationSearch;
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
          "pubspec.yaml");

  private Relevance() {}

  /// Whether the content of a changed file is wanted: it is checked, or it says how to check.
  public static boolean isRead(String path) {
    return isChecked(path) || ConfigurationSearch.isConfiguration(path);
  }

  public static boolean isDockerfile(String path) {
    return FileKind.ofPath(path).filter(FileKind.DOCKERFILE::equals).isPresent();
  }

  /// Whether a file may say how images are built and run.
  public static boolean isDeployment(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("docker-bake.") || (isChecked(path) && !isDockerfile(path));
  }

  /// Whether a file is one to look for findings in.
  static boolean isChecked(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return FileKind.ofPath(path).isPresent()
        && !path.startsWith(WORKFLOWS)
        && !FOREIGN.contains(name)
        && !ConfigurationSearch.isConfiguration(path);
  }
}
