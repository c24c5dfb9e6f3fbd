package dev.plimsoll.server;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Ends connections that take too long, however steadily they drip: Jetty's own timeout begins anew
/// with every byte.
final class Deadlines extends EventsHandler implements Connection.Listener {
  private static final long LOOKS_WITHIN_A_LIMIT = 8;

  private final ConcurrentMap<Connection, Long> deadlines = new ConcurrentHashMap<>();
  private final WebLimits limits;
  private Scheduler.@Nullable Task next;

  Deadlines(WebLimits limits) {
    this.limits = limits;
  }

  @Override
  public void onOpened(Connection connection) {
    deadlines.put(connection, in(limits.header()));
  }

  @Override
  public void onClosed(Connection connection) {
    deadlines.remove(connection);
  }

  @Override
  protected void onBeforeHandling(Request request) {
    restart(request, limits.request());
  }

  @Override
  protected void onComplete(
      Request request, int status, @Nullable HttpFields headers, @Nullable Throwable failure) {
    restart(request, limits.header());
  }

  private void restart(Request request, Duration limit) {
    Connection connection = request.getConnectionMetaData().getConnection();
    deadlines.computeIfPresent(connection, (_, _) -> in(limit));
  }

  private static long in(Duration limit) {
    return System.nanoTime() + limit.toNanos();
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    lookLater();
  }

  @Override
  protected void doStop() throws Exception {
    Scheduler.Task pending = next;
    if (pending != null) {
      pending.cancel();
    }
    super.doStop();
  }

  private void lookLater() {
    Duration shorter =
        limits.header().compareTo(limits.request()) < 0 ? limits.header() : limits.request();
    next =
        getServer()
            .getScheduler()
            .schedule(
                this::look, shorter.toMillis() / LOOKS_WITHIN_A_LIMIT + 1, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    deadlines.forEach((connection, deadline) -> {
      if (deadline - now < 0) {
        deadlines.remove(connection);
        connection.getEndPoint().close(new TimeoutException("took too long"));
      }
    });
    if (isRunning() || isStarting()) {
      lookLater();
    }
  }
}
