package dev.plimsoll.demo.page;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the server's process: starts it, kills it, and starts it again where it was.
final class ServerKeeper implements AutoCloseable {
  // Long enough to be seen, short enough not to be waited for.
  private static final Duration DOWN = Duration.ofMillis(1200);

  enum State {
    STARTING,
    READY,
    KILLED,
    FAILED,
    ENDED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<String> command;
  private final Map<String, String> settings;
  private final Board board;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile State state = State.STARTING;
  private Optional<ServerProcess> process = Optional.empty();
  private volatile long pid;
  private volatile Optional<URI> address = Optional.empty();

  ServerKeeper(List<String> command, Map<String, String> settings, Board board) {
    this.command = List.copyOf(command);
    this.settings = new HashMap<>(settings);
    this.board = board;
  }

  State state() {
    return state;
  }

  /// The process's number; 0 while there is none.
  long pid() {
    return pid;
  }

  /// Where it answers; the same after each start.
  Optional<URI> address() {
    return address;
  }

  /// Starts it, and returns when it is ready.
  synchronized void start() throws IOException {
    if (state == State.ENDED) {
      return;
    }
    become(State.STARTING);
    try {
      ServerProcess started = ServerProcess.start(command, settings);
      process = Optional.of(started);
      pid = started.pid();
      address = Optional.of(started.address());
      settings.put("PORT", String.valueOf(started.address().getPort()));
      become(State.READY);
    } catch (IOException e) {
      become(State.FAILED);
      throw e;
    }
  }

  synchronized void kill() {
    process.ifPresent(ServerProcess::close);
    process = Optional.empty();
    pid = 0;
    if (state != State.ENDED) {
      become(State.KILLED);
    }
  }

  /// Leaves it down for a moment, and starts it again.
  void revive() throws IOException, InterruptedException {
    if (!ended.await(DOWN.toMillis(), TimeUnit.MILLISECONDS)) {
      start();
    }
  }

  private void become(State next) {
    state = next;
    board.change();
  }

  @Override
  public void close() {
    ended.countDown();
    synchronized (this) {
      state = State.ENDED;
      kill();
    }
  }
}
