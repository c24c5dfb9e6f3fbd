package dev.plimsoll.app;

import dev.plimsoll.server.RulePages;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the server as a process: until a signal ends it.
public final class Serve {
  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);
  private static final int STOPPED = 0;
  private static final int FAILED = 1;
  private static final int BAD_SETTINGS = 2;

  private Serve() {}

  /// Serves until the process is told to end, and then ends it with exit code 0. Returns only when
  /// the server could not start: 1, or 2 when the settings are why.
  public static int run(
      Map<String, String> environment, Reviews reviews, RulePages pages, PrintStream err) {
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Rejected rejected -> {
        err.print(rejected.message());
        yield BAD_SETTINGS;
      }
      case SettingsResult.Usable(Settings settings) -> run(settings, reviews, pages, err);
    };
  }

  private static int run(Settings settings, Reviews reviews, RulePages pages, PrintStream err) {
    try {
      Plimsoll plimsoll = Plimsoll.start(settings, reviews, pages);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(plimsoll), "stop"));
      new CountDownLatch(1).await();
      return STOPPED;
    } catch (IOException e) {
      err.println("plimsoll: " + e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return STOPPED;
    }
  }

  // The JVM ends with 143 after SIGTERM whatever the hooks did; a stop that was asked for and
  // went well is no failure.
  private static void stop(Plimsoll plimsoll) {
    int code = FAILED;
    try {
      plimsoll.close();
      code = STOPPED;
    } catch (RuntimeException e) {
      LOG.error("The stop failed", e);
    } finally {
      Runtime.getRuntime().halt(code);
    }
  }
}
