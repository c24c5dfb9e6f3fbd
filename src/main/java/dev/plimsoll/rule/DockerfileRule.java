package dev.plimsoll.rule;

import dev.plimsoll.dockerfile.Dockerfile;
import java.util.List;

/// A rule about Dockerfiles.
public non-sealed interface DockerfileRule extends Rule {
  /// The findings in the order of their places.
  List<Finding> check(Dockerfile file, Surroundings surroundings);
}
