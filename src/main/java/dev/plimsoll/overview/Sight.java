package dev.plimsoll.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.database.Database;
import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.signin.HostSilentException;
import dev.plimsoll.signin.TokenRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each viewer may see, by the host's word and no older than some minutes. Lists go by what
/// the host listed, a single repository by asking for it.
public final class Sight {
  private static final Logger LOG = LoggerFactory.getLogger(Sight.class);
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final Duration WORD = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final int MOST_WORDS = 50_000;

  private record Asked(String viewer, RepositoryName repository) {}

  private final Database database;
  private final SightHost host;
  private final InstantSource clock;
  private final SightReading reading;
  private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private final Cache<String, HostSilentException> silence;
  private final Cache<Asked, Boolean> words;

  public Sight(Database database, SightHost host, InstantSource clock) {
    this.database = database;
    this.host = host;
    this.clock = clock;
    this.reading = new SightReading(database, host, clock);
    this.silence = cache(PAUSE, clock);
    this.words = cache(WORD, clock);
  }

  private static <K, V> Cache<K, V> cache(Duration time, InstantSource clock) {
    return Caffeine.newBuilder()
        .expireAfterWrite(time)
        .maximumSize(MOST_WORDS)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  /// Brings up to date what somebody may see, in the background if what is known is still good.
  ///
  /// @return whether that is all; a very large organisation takes minutes the first time
  /// @throws TokenRefusedException when the host does not know this person any more
  /// @throws HostSilentException when nothing good is known and the host cannot be asked
  public boolean refresh(String viewer, Supplier<String> token) {
    Optional<SightTable.Viewer> known = database.read(session -> SightTable.find(session, viewer));
    Instant now = clock.instant();
    if (known.filter(it -> it.isFresh(now)).isPresent()) {
      return true;
    }
    boolean good = known.filter(it -> it.isGood(now)).isPresent();
    HostSilentException silent = silence.getIfPresent(viewer);
    if (silent == null) {
      CompletableFuture<Void> reader = start(viewer, token);
      return good || isDone(reader);
    }
    if (good) {
      return true;
    }
    throw new HostSilentException(String.valueOf(silent.getMessage()), silent);
  }

  private CompletableFuture<Void> start(String viewer, Supplier<String> token) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> other = running.putIfAbsent(viewer, mine);
    if (other != null) {
      return other;
    }
    Thread.ofVirtual().name("sight").start(() -> run(viewer, token, mine));
    return mine;
  }

  private void run(String viewer, Supplier<String> token, CompletableFuture<Void> done) {
    try {
      reading.read(viewer, token.get());
      done.complete(null);
    } catch (TokenRefusedException refused) {
      forget(viewer);
      done.completeExceptionally(refused);
    } catch (HostSilentException silent) {
      silence.put(viewer, silent);
      done.completeExceptionally(silent);
    } catch (DatabaseUnavailableException unavailable) {
      LOG.warn("What somebody may see could not be kept: {}", unavailable.getMessage());
      done.completeExceptionally(unavailable);
    } catch (RuntimeException failure) {
      LOG.error("What somebody may see could not be read", failure);
      done.completeExceptionally(failure);
    } finally {
      running.remove(viewer, done);
    }
  }

  private static boolean isDone(CompletableFuture<Void> reader) {
    try {
      reader.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException later) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case TokenRefusedException refused ->
            throw new TokenRefusedException(String.valueOf(refused.getMessage()));
        case HostSilentException silent ->
            throw new HostSilentException(String.valueOf(silent.getMessage()), silent);
        case null, default -> throw new CompletionException(failed);
      }
    }
  }

  /// Whether somebody may see one repository.
  public boolean maySee(String viewer, Supplier<String> token, RepositoryName repository) {
    return words.get(new Asked(viewer, repository), asked -> host.maySee(token.get(), repository));
  }

  /// Forgets somebody who left.
  public void forget(String viewer) {
    words.asMap().keySet().removeIf(asked -> asked.viewer().equals(viewer));
    database.write(session -> SightTable.forget(session, viewer));
  }
}
