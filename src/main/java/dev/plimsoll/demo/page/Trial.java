package dev.plimsoll.demo.page;

import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One kill of the server and what became of it.
final class Trial {
  private static final int PATIENCE_SECONDS = 10;

  /// One step of it.
  ///
  /// @param mark `ok`, `killed` or `wrong`
  /// @param millis since it began
  record Step(String mark, String text, long millis) {}

  private final Moment moment;
  private final Commit head;
  private final InstantSource clock;
  private final Board board;
  private final Instant began;
  private final List<Step> steps = new CopyOnWriteArrayList<>();
  private final AtomicBoolean struck = new AtomicBoolean();
  private final AtomicBoolean resumed = new AtomicBoolean();
  private final CountDownLatch accepted = new CountDownLatch(1);
  private volatile boolean restarted;
  private volatile boolean over;

  Trial(Moment moment, Commit head, InstantSource clock, Board board) {
    this.moment = moment;
    this.head = head;
    this.clock = clock;
    this.board = board;
    this.began = clock.instant();
  }

  Moment moment() {
    return moment;
  }

  /// The commit that is reviewed meanwhile.
  Commit head() {
    return head;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  boolean over() {
    return over;
  }

  void step(String mark, String text) {
    steps.add(new Step(mark, text, Duration.between(began, clock.instant()).toMillis()));
    board.change();
  }

  void end(String mark, String text) {
    over = true;
    step(mark, text);
  }

  void accepted() {
    accepted.countDown();
  }

  /// Whether this is the request that the server dies of; true once only.
  boolean strikes(LoggedRequest request, boolean done) {
    return moment.onceDone() == done
        && moment.isMeantBy(request)
        && struck.compareAndSet(false, true);
  }

  /// A delivery that is lost with its answer would be no trial of the server: what it has not
  /// accepted it need not remember.
  void awaitAccepted() throws InterruptedException {
    if (!accepted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      step("wrong", "The delivery was not accepted");
    }
  }

  /// The server is gone; whatever is asked from now on, the next one asks.
  void restarting() {
    restarted = true;
  }

  boolean resumed() {
    return resumed.get();
  }

  /// Whether this is the first request after the restart.
  boolean resumes() {
    return restarted && resumed.compareAndSet(false, true);
  }
}
