package dev.plimsoll.queue;

import org.slf4j.MDC;

/// What every line of the log says that is written while a piece of work is under way, by the
/// thread that does it.
final class WorkContext implements AutoCloseable {
  private static final String DELIVERY = "delivery";
  private static final String INSTALLATION = "installation";
  private static final String REPOSITORY = "repository";
  private static final String PULL_REQUEST = "pull_request";

  private WorkContext() {}

  static WorkContext enter(LeasedWork work) {
    Target target = work.target();
    MDC.put(INSTALLATION, String.valueOf(target.installationId()));
    work.origin().ifPresent(origin -> MDC.put(DELIVERY, origin.delivery()));
    if (!target.repository().isEmpty()) {
      MDC.put(REPOSITORY, target.owner() + "/" + target.repository());
    }
    if (target.number() > 0) {
      MDC.put(PULL_REQUEST, String.valueOf(target.number()));
    }
    return new WorkContext();
  }

  @Override
  public void close() {
    MDC.remove(DELIVERY);
    MDC.remove(INSTALLATION);
    MDC.remove(REPOSITORY);
    MDC.remove(PULL_REQUEST);
  }
}
