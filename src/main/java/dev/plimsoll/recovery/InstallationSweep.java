package dev.plimsoll.recovery;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.RepositoryRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks through the open pull requests of one installation, and marks those whose head has no
/// verdict.
final class InstallationSweep {
  private static final Logger LOG = LoggerFactory.getLogger(InstallationSweep.class);

  private final Database database;
  private final WorkQueue queue;
  private final SweepHost host;

  InstallationSweep(Database database, WorkQueue queue, SweepHost host) {
    this.database = database;
    this.queue = queue;
    this.host = host;
  }

  void go(long installation, LeaseCheck lease) {
    Optional<SweepTable.Progress> progress = progress(installation);
    while (progress.isPresent() && lease.stillMine()) {
      step(installation, progress.get());
      progress = progress(installation);
    }
  }

  private Optional<SweepTable.Progress> progress(long installation) {
    return database.read(session -> SweepTable.find(session, installation));
  }

  /// An installation that is gone or suspended has nothing to be looked at.
  private void step(long installation, SweepTable.Progress at) {
    boolean last = true;
    int found = 0;
    try {
      SweepHost.Page<RepositoryRef> page = host.active(installation, at.page(), at.since());
      for (RepositoryRef repository : page.entries()) {
        found += mark(repository, at.since());
      }
      last = page.last();
    } catch (HostRefusedException refused) {
      LOG.warn("installation {} cannot be looked at: {}", installation, refused.getMessage());
    }
    advance(installation, at.page(), last, found);
  }

  private void advance(long installation, int page, boolean last, int found) {
    database.write(session ->
        last
            ? SweepTable.end(session, installation, page, found)
            : SweepTable.advance(session, installation, page, found));
  }

  private int mark(RepositoryRef repository, Instant since) {
    List<Mark> marks =
        withoutVerdict(repository, since).stream()
            .map(number ->
                new PullRequestKey(
                    repository.installationId(),
                    repository.owner(),
                    repository.repository(),
                    number))
            .filter(pullRequest -> !queue.isPending(pullRequest))
            .map(Mark::inTheBackground)
            .toList();
    if (!marks.isEmpty()) {
      LOG.info("{}: {} pull requests without a verdict", repository, marks.size());
      queue.mark(marks);
    }
    return marks.size();
  }

  /// A repository that is gone or closed has no pull request to be looked at.
  private List<Integer> withoutVerdict(RepositoryRef repository, Instant since) {
    try {
      return host.withoutVerdict(repository, since);
    } catch (HostRefusedException refused) {
      LOG.warn("{} cannot be looked at: {}", repository, refused.getMessage());
      return List.of();
    }
  }
}
