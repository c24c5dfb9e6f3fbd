package dev.plimsoll.deployment;

import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.tree.ScalarNode;
import java.util.Optional;

/// Who a container of a pod runs as, see
/// <https://kubernetes.io/docs/tasks/configure-pod-container/security-context/>.
public final class PodUser {
  private PodUser() {}

  public static RunAs of(PodContainer container) {
    Optional<ScalarNode> user = container.security("runAsUser");
    if (user.isPresent()) {
      String number = user.get().value();
      boolean known = user.get().isKnown() && number.matches("[0-9]+");
      return known ? new RunAs.As(number) : new RunAs.Unknown();
    }
    boolean notRoot =
        container.security("runAsNonRoot").flatMap(ScalarNode::asBoolean).orElse(false);
    return notRoot ? new RunAs.NotRoot() : new RunAs.ImageDecides();
  }
}
