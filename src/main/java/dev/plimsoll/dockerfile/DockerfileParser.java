package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SourceText;

/// Reads Dockerfiles.
public final class DockerfileParser {
  private DockerfileParser() {}

  public static Dockerfile parse(SourceText source) {
    return new Dockerfile();
  }
}
