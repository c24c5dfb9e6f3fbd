package dev.plimsoll.doctor;

import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs checks one after the other, each for a limited time, and keeps what they found.
final class Round {
  private final List<Observation> observations = new ArrayList<>();
  private final Duration patience;

  Round(Duration patience) {
    this.patience = patience;
  }

  List<Observation> observations() {
    return List.copyOf(observations);
  }

  void skip(String name, String why, String remedy) {
    observations.add(Observation.skipped(name, why, remedy));
  }

  void look(String name, Check check) {
    FutureTask<List<Observation>> task = new FutureTask<>(check::look);
    // SQLite may be deep in its own code, where no interrupt reaches it: nobody waits for this one.
    Thread.ofPlatform().name("check-" + name).daemon().start(task);
    try {
      observations.addAll(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      observations.add(failed(name, cause == null ? failure : cause));
    } catch (TimeoutException tooLong) {
      task.cancel(true);
      observations.add(
          Observation.warning(
              name,
              "it took longer than " + patience.toSeconds() + " s, and was left",
              "Try again when there is less to do; what is slow here is slow for the server too."));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      skip(name, "interrupted", "Run it again.");
    }
  }

  private static Observation failed(String name, Throwable cause) {
    String said = String.valueOf(cause.getMessage());
    return switch (cause) {
      case HostUnavailableException _ ->
          Observation.failed(
              name, said, "Try again; if it stays, look at the checks `github` and `clock`.");
      case HostRefusedException _ ->
          Observation.failed(
              name, said, "GitHub refuses to tell this to the App; look at the check `app`.");
      case DatabaseUnavailableException _ ->
          Observation.failed(name, said, "Look at the check `database`.");
      default ->
          Observation.failed(
              name,
              cause.getClass().getSimpleName() + ": " + said,
              "If the message does not say what to do, please report it.");
    };
  }
}
