package dev.plimsoll.app;

import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.engine.Version;
import dev.plimsoll.github.GitHubBackground;
import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RepositoryKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.Upkeep;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.review.BranchListener;
import dev.plimsoll.review.BranchVisits;
import dev.plimsoll.review.FileChecker;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.Links;
import dev.plimsoll.review.RepositoryRef;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the server does around pull requests: finds the repositories of an installation, and visits
/// the default branch of each. Pull requests that are open already are left alone until something
/// happens to them: nobody wants to be told of all at once.
final class RepositoryVisits implements WorkHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RepositoryVisits.class);

  /// Refusals that trying again does not end: gone, closed, suspended, archived, or not ours.
  private static final Set<Integer> OUT_OF_REACH = Set.of(403, 404, 410, 422, 451);

  /// GitHub also refuses what it has not got ready, right after an installation for one.
  private static final int MISSES_BEFORE_GIVING_UP = 3;

  private final GitHubBackground gitHub;
  private final BranchVisits branches;
  private final Consumer<List<Mark>> queue;

  private RepositoryVisits(
      GitHubBackground gitHub, BranchVisits branches, Consumer<List<Mark>> queue) {
    this.gitHub = gitHub;
    this.branches = branches;
    this.queue = queue;
  }

  static RepositoryVisits of(
      GitHubBackground gitHub,
      Links links,
      ConfigurationSearch configurations,
      Consumer<List<Mark>> queue,
      BranchListener listener) {
    BranchVisits branches =
        new BranchVisits(
            gitHub,
            FileChecker.of(Linter.withAllRules()),
            links,
            configurations,
            BranchResults::sarif,
            Version.current(),
            listener);
    return new RepositoryVisits(gitHub, branches, queue);
  }

  @Override
  public void handle(LeasedWork work, LeaseCheck lease) throws RetryLater {
    try {
      switch (work.target()) {
        case InstallationKey(long id) -> spread(id);
        case RepositoryKey(long id, String owner, String name) ->
            LOG.info(
                "{}: {}",
                work.target(),
                branches.visit(new RepositoryRef(id, owner, name), lease::stillMine));
        case PullRequestKey reviewed -> throw new IllegalArgumentException(reviewed.toString());
        case Upkeep upkeep -> throw new IllegalArgumentException(upkeep.toString());
      }
    } catch (HostUnavailableException unavailable) {
      throw new RetryLater(
          unavailable.retryAt(), String.valueOf(unavailable.getMessage()), unavailable);
    } catch (HostRefusedException refused) {
      giveUp(work, refused);
    }
  }

  /// All at once, so that a listing that was cut short leaves nothing half done.
  private void spread(long installation) {
    List<Mark> marks =
        gitHub.repositories(installation).stream()
            .map(found ->
                new RepositoryKey(found.installationId(), found.owner(), found.repository()))
            .map(Mark::inTheBackground)
            .toList();
    queue.accept(marks);
    LOG.info("installation {}: {} repositories to visit", installation, marks.size());
  }

  private static void giveUp(LeasedWork work, HostRefusedException refused) throws RetryLater {
    if (!OUT_OF_REACH.contains(refused.status())) {
      throw refused;
    }
    if (work.misses() + 1 < MISSES_BEFORE_GIVING_UP) {
      throw RetryLater.missed(String.valueOf(refused.getMessage()), refused);
    }
    LOG.warn("{} is out of reach: {}", work.target(), refused.getMessage());
  }
}
