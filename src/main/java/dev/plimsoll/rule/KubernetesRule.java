package dev.plimsoll.rule;

import dev.plimsoll.kubernetes.Manifests;
import java.util.List;

/// A rule about Kubernetes manifests.
public non-sealed interface KubernetesRule extends Rule {
  /// The findings in the order of their places.
  List<Finding> check(Manifests file, Surroundings surroundings);
}
