package dev.plimsoll.server;

import dev.plimsoll.playground.Pasted;
import dev.plimsoll.playground.PatienceLostException;
import dev.plimsoll.playground.Verdict;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at what strangers paste, without letting them take the server from those whom it is for:
/// two texts at a time, and so many by each visitor. Of a text that makes it fail the log has only
/// where, and nothing that could be out of it.
final class PlaygroundGate {
  private static final Logger LOG = LoggerFactory.getLogger(PlaygroundGate.class);
  private static final int AT_ONCE = 2;
  private static final int BURST = 60;
  private static final Duration REFILL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> OWN = List.of("same-origin", "none");

  private final Function<Pasted, Verdict> judge;
  private final VisitorAddress addresses;
  private final RateLimit rate;
  private final Semaphore room = new Semaphore(AT_ONCE, true);

  PlaygroundGate(Function<Pasted, Verdict> judge, VisitorAddress addresses, InstantSource clock) {
    this.judge = judge;
    this.addresses = addresses;
    this.rate = new RateLimit(clock, BURST, REFILL);
  }

  /// Called before the request is read.
  ///
  /// @throws PlaygroundRefusal when the visitor was here too often, or comes from another site
  void admit(Context request) throws PlaygroundRefusal {
    String site = request.header("Sec-Fetch-Site");
    if (site != null && !OWN.contains(site)) {
      throw new PlaygroundRefusal(403, "Come here to use the playground, not from another site.");
    }
    if (!rate.allows(addresses.of(request))) {
      request.header("Retry-After", "5");
      throw new PlaygroundRefusal(429, "This was asked too often; wait some seconds.");
    }
  }

  /// @throws PlaygroundRefusal when too many others are asking
  Verdict judge(Context request, Pasted pasted) throws PlaygroundRefusal, InterruptedException {
    if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      request.header("Retry-After", "5");
      throw new PlaygroundRefusal(503, "Many are asking just now; try again in some seconds.");
    }
    try {
      return judge.apply(pasted);
    } catch (PatienceLostException tooLong) {
      throw new PlaygroundRefusal(422, "This takes longer to look at than any real file does.");
    } catch (RuntimeException failure) {
      LOG.error("The playground failed on a text", withoutWords(failure));
      throw new PlaygroundRefusal(500, "This text is more than we can read; it is our mistake.");
    } finally {
      room.release();
    }
  }

  private static RuntimeException withoutWords(RuntimeException failure) {
    RuntimeException shown = new RuntimeException(failure.getClass().getName());
    shown.setStackTrace(failure.getStackTrace());
    return shown;
  }
}
