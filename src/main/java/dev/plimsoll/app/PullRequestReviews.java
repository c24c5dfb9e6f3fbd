package dev.plimsoll.app;

import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.engine.Version;
import dev.plimsoll.github.GitHubHost;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.FileChecker;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.Links;
import dev.plimsoll.review.Memory;
import dev.plimsoll.review.Planner;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.Reviewer;
import dev.plimsoll.review.RevisionHint;
import dev.plimsoll.rules.Catalog;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the server does with a dirty pull request: the review, on GitHub, with every rule.
public final class PullRequestReviews implements Reviews {
  private static final Logger LOG = LoggerFactory.getLogger(PullRequestReviews.class);

  /// Not found, gone, not for us by law: the pull request is out of our reach for good.
  private static final Set<Integer> OUT_OF_REACH = Set.of(404, 410, 451);

  /// GitHub also says "not found" of what it will find in a moment, right after a push for one.
  private static final int TRIES_BEFORE_GIVING_UP = 6;

  @Override
  public WorkHandler with(Settings settings, URI publicUrl, WorkQueue queue) {
    GitHubSettings gitHub = settings.gitHub();
    GitHubHost host =
        new GitHubHost(
            gitHub.endpoints(),
            gitHub.app(),
            Version.current(),
            InstantSource.system(),
            gitHub.outbound());
    Links links = new Links(publicUrl.toString(), gitHub.endpoints().web().toString());
    Planner planner = 
        new Planner(FileChecker.of(Linter.withAllRules()), links, configurations());
    Reviewer reviewer = new Reviewer(host, planner, Memory.none(), InstantSource.system());
    RepositoryVisits visits =
        RepositoryVisits.of(host.background(), links, configurations(), queue::mark);
    return (work, lease) -> {
      if (work.target() instanceof PullRequestKey) {
        review(reviewer, work, lease);
      } else {
        visits.handle(work, lease);
      }
    };
  }

  private static ConfigurationSearch configurations() {
    return new ConfigurationSearch(
        new ConfigurationReader(Catalog.infos()));
  }

  private static void review(Reviewer reviewer, LeasedWork work, LeaseCheck lease)
      throws RetryLater {
    if (!(work.target() instanceof PullRequestKey pullRequest)) {
      return;
    }
    try {
      Reviewer.Outcome outcome =
          reviewer.reconcile(
              reference(pullRequest),
              hint(work),
              lease::stillMine);
      LOG.info("{}: {}", work.target(), outcome);
    } catch (HostUnavailableException unavailable) {
      throw new RetryLater(
          unavailable.retryAt(), String.valueOf(unavailable.getMessage()), unavailable);
    } catch (HostRefusedException refused) {
      if (!OUT_OF_REACH.contains(refused.status())) {
        throw refused;
      }
      if (work.attempt() < TRIES_BEFORE_GIVING_UP) {
        throw new RetryLater(Optional.empty(), String.valueOf(refused.getMessage()), refused);
      }
      LOG.warn("{} is out of reach: {}", work.target(), refused.getMessage());
    }
  }

  /// Whoever has the first lease after the first delivery finds nothing of ours there.
  private static Optional<RevisionHint> hint(LeasedWork work) {
    boolean first = work.generation() == 1 && work.attempt() == 1;
    return work.hint().map(hint -> new RevisionHint(hint.headSha(), hint.baseSha(), first));
  }

  private static PullRequestRef reference(PullRequestKey key) {
    return new PullRequestRef(key.installationId(), key.owner(), key.repository(), key.number());
  }
}
