package dev.plimsoll.app;

import dev.plimsoll.database.Database;
import dev.plimsoll.github.GitHubHost;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.Upkeep;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.recovery.Recovery;
import dev.plimsoll.recovery.RecoveryListener;
import dev.plimsoll.recovery.RecoveryTimes;
import dev.plimsoll.server.RecordIntake;

/// The search for what never came, beside the work on what came.
final class NothingLost {
  private NothingLost() {}

  /// Starts it.
  ///
  /// @param others handles all work that is no upkeep
  static Reviews.Running beside(
      WorkHandler others, GitHubHost gitHub, WorkQueue queue, Database database) {
    Recovery recovery =
        new Recovery(
            database,
            queue,
            gitHub.deliveries(),
            gitHub.openPullRequests(),
            new RecordIntake(queue),
            RecoveryListener.NONE);
    RecoveryTimes times = RecoveryTimes.start(database, queue);
    WorkHandler all = new Shared(recovery, others);
    return new Reviews.Running(all, times::close);
  }

  /// Upkeep for one, everything else for the other, until it is set aside.
  private record Shared(WorkHandler upkeep, WorkHandler others) implements WorkHandler {
    @Override
    public void handle(LeasedWork work, LeaseCheck lease) throws RetryLater {
      handlerOf(work).handle(work, lease);
    }

    @Override
    public void setAside(LeasedWork work, String reason, LeaseCheck lease) throws RetryLater {
      handlerOf(work).setAside(work, reason, lease);
    }

    private WorkHandler handlerOf(LeasedWork work) {
      return work.target() instanceof Upkeep ? upkeep : others;
    }
  }
}
