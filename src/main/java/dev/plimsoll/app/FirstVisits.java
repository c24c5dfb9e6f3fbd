package dev.plimsoll.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.database.Database;
import dev.plimsoll.overview.PracticeCounts;
import dev.plimsoll.pages.FirstLooks.State;
import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.VisitProgress;
import dev.plimsoll.queue.VisitProgress.Visit;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.server.SetupProgress;
import dev.plimsoll.setup.AppRegistry;
import dev.plimsoll.setup.AppRegistry.Installation;
import dev.plimsoll.setup.AppRegistry.Repository;
import dev.plimsoll.setup.CredentialStore;
import dev.plimsoll.setup.StoredApp;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;

/// What the host and the queue know of an installation, for the last steps of the setup.
final class FirstVisits implements SetupProgress {
  private static final Duration KEPT = Duration.ofSeconds(20);
  private static final int MOST = 100;

  private final CredentialStore store;
  private final AppRegistry registry;
  private final WorkQueue queue;
  private final VisitProgress visits;
  private final PracticeCounts counts;
  private final BooleanSupplier overview;

  /// A page that renews itself must not use up what GitHub allows.
  private final Cache<Long, Installation> installations = cache();

  private final Cache<Long, List<Repository>> repositories = cache();

  FirstVisits(
      CredentialStore store,
      AppRegistry registry,
      WorkQueue queue,
      Database database,
      BooleanSupplier overview) {
    this.store = store;
    this.registry = registry;
    this.queue = queue;
    this.visits = new VisitProgress(database);
    this.counts = new PracticeCounts(database);
    this.overview = overview;
  }

  private static <T> Cache<Long, T> cache() {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  }

  @Override
  public Optional<StoredApp> app() throws IOException {
    return store.read();
  }

  @Override
  public Optional<Installation> installation(long id) throws IOException {
    Installation known = installations.getIfPresent(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Installation> found = registry.installation(store.read().orElseThrow(), id);
    found.ifPresent(installation -> {
      installations.put(id, installation);
      beginLooking(id);
    });
    return found;
  }

  /// The delivery that says so may come late, or never where GitHub cannot reach the server.
  private void beginLooking(long id) {
    if (visits.of(id).isEmpty()) {
      queue.mark(List.of(Mark.inTheBackground(new InstallationKey(id))));
    }
  }

  @Override
  public List<Repository> repositories(Installation installation) throws IOException {
    List<Repository> known = repositories.getIfPresent(installation.id());
    if (known != null) {
      return known;
    }
    List<Repository> found = registry.repositories(store.read().orElseThrow(), installation.id());
    repositories.put(installation.id(), found);
    return found;
  }

  @Override
  public Map<String, State> looks(Installation installation) {
    Map<String, State> states = new HashMap<>();
    visits.of(installation.id()).forEach((name, visit) -> states.put(name, state(visit)));
    return states;
  }

  @Override
  public Map<String, SortedMap<String, Integer>> findings(Installation installation) {
    return counts.of(installation.id());
  }

  @Override
  public boolean hasOverview() {
    return overview.getAsBoolean();
  }

  private static State state(Visit visit) {
    return switch (visit) {
      case WAITING -> State.WAITING;
      case TRIED -> State.TRIED;
      case DONE -> State.DONE;
    };
  }
}
