package dev.plimsoll.answer;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.config.MergeQueue;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.MergeQueueHost;
import dev.plimsoll.review.MergeQueueHost.Group;
import dev.plimsoll.review.MergeQueueHost.Standing;
import dev.plimsoll.review.Planner;
import dev.plimsoll.review.Relevance;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Answers merge queues, which wait for a check run on the commit that they are about to merge.
public final class MergeGroups {
  private final MergeQueueHost host;
  private final Planner planner;
  private final ConfigurationSearch configurations;

  public MergeGroups(MergeQueueHost host, Planner planner, ConfigurationSearch configurations) {
    this.host = host;
    this.planner = planner;
    this.configurations = configurations;
  }

  /// Posts the verdict, unless it is there.
  ///
  /// @throws LeaseLostException if somebody else has the pull request now
  public void answer(Group group, BooleanSupplier stillMine) {
    Standing standing = host.standing(group, ConfigurationSearch.PATHS);
    if (standing.answered()) {
      return;
    }
    Configuration configuration =
        configurations.find(path -> Optional.ofNullable(standing.configuration().get(path)));
    CheckRunDraft verdict =
        configuration.mergeQueue().value() == MergeQueue.RECHECK
            ? rechecked(group, standing)
            : trusted(group, standing);
    if (!stillMine.getAsBoolean()) {
      throw new LeaseLostException();
    }
    host.post(group.pullRequest(), verdict, Optional.empty());
  }

  private CheckRunDraft rechecked(Group group, Standing standing) {
    return planner.verdict(
        group.pullRequest(), host.compare(group, Relevance::isRead, standing.configuration()));
  }

  private static CheckRunDraft trusted(Group group, Standing standing) {
    Conclusion conclusion = standing.verdict().orElse(Conclusion.NEUTRAL);
    String number = "#" + group.pullRequest().number();
    return new CheckRunDraft(
        group.headSha(),
        conclusion,
        "merge-queue",
        title(conclusion, number),
        "What a merge queue puts together is trusted to be what its pull requests were, each of which"
            + " was checked on its own head. This is the verdict that "
            + number
            + " had there"
            + (standing.verdict().isPresent() ? "." : ": none, so nothing is said against it.")
            + "\n\n`check: {merge-queue: recheck}` in the configuration has each group checked anew.",
        List.of());
  }

  private static String title(Conclusion conclusion, String number) {
    return switch (conclusion) {
      case SUCCESS -> "As " + number + " had it: nothing to mend";
      case FAILURE -> "As " + number + " had it: something to mend";
      case ACTION_REQUIRED -> "As " + number + " had it: the configuration has a mistake";
      case NEUTRAL, CANCELLED -> "No verdict on " + number;
    };
  }
}
