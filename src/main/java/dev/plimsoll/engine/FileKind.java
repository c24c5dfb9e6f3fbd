package dev.plimsoll.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of files that are checked, told by their names.
public enum FileKind {
  /// `Dockerfile` (or `dockerfile`), `Dockerfile.*`, `*.Dockerfile`, `*.dockerfile`,
  /// `Containerfile*`; not the `.dockerignore` beside one.
  DOCKERFILE("(?!.*ignore$)([Dd]ockerfile|Dockerfile\\..+|.+\\.[Dd]ockerfile|Containerfile.*)"),
  /// `compose.y[a]ml`, `compose.*.y[a]ml`, `docker-compose*.y[a]ml`.
  COMPOSE("compose\\.ya?ml|compose\\..+\\.ya?ml|docker-compose.*\\.ya?ml"),
  /// JSON; whether it is a task definition at all shows in its content.
  TASK_DEFINITION(".+\\.json"),
  /// YAML and `*.template`; whether it is a Kubernetes manifest, a CloudFormation template or
  /// neither shows in its content.
  MANIFEST(".+\\.(ya?ml|template)"),
  /// `*.tf`.
  TERRAFORM(".+\\.tf");

  private final Pattern fileName;

  FileKind(String fileName) {
    this.fileName = Pattern.compile(fileName);
  }

  /// The kind that a file with this path, with `/`, may be of; empty where it is of no interest.
  public static Optional<FileKind> ofPath(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (FileKind kind : values()) {
      if (kind.fileName.matcher(name).matches()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
