package dev.plimsoll.server;

import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Delivery;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.Target;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;

/// What every line of the log says that is written about a delivery, by the thread that answers it.
final class DeliveryContext implements AutoCloseable {
  private static final List<String> KEYS =
      List.of("delivery", "event", "installation", "repository", "pull_request");

  private DeliveryContext() {}

  static DeliveryContext enter(Delivery delivery, List<Consequence> consequences) {
    MDC.put("delivery", delivery.guid());
    MDC.put("event", delivery.event());
    consequences.stream()
        .flatMap(it -> about(it).stream())
        .findFirst()
        .ifPresent(target -> {
          MDC.put("installation", String.valueOf(target.installationId()));
          if (!target.repository().isEmpty()) {
            MDC.put("repository", target.owner() + "/" + target.repository());
          }
          if (target instanceof PullRequestKey pullRequest) {
            MDC.put("pull_request", String.valueOf(pullRequest.number()));
          }
        });
    return new DeliveryContext();
  }

  private static Optional<Target> about(Consequence consequence) {
    return switch (consequence) {
      case Consequence.Marked marked -> Optional.of(marked.mark().target());
      case Consequence.Asked asked -> Optional.of(asked.pullRequest());
      case Consequence.AskedOfHead asked -> Optional.of(asked.repository());
      case Consequence.RepositoryGone gone -> Optional.of(gone.repository());
      case Consequence.RepositoryMoved moved -> Optional.of(moved.from());
      case Consequence.InstallationGone gone ->
          Optional.of(Target.of(gone.installationId(), "", "", 0));
      case Consequence.OwnerRenamed renamed ->
          Optional.of(Target.of(renamed.installationId(), "", "", 0));
    };
  }

  @Override
  public void close() {
    KEYS.forEach(MDC::remove);
  }
}
