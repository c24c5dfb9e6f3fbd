package dev.plimsoll.app;

import dev.plimsoll.answer.Answers;
import dev.plimsoll.answer.MergeGroups;
import dev.plimsoll.answer.RuleBook;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.engine.Version;
import dev.plimsoll.github.GitHubHost;
import dev.plimsoll.overview.OverviewBook;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.report.RulePage;
import dev.plimsoll.review.Amendments;
import dev.plimsoll.review.BranchListener;
import dev.plimsoll.review.FileChecker;
import dev.plimsoll.review.Links;
import dev.plimsoll.review.Memory;
import dev.plimsoll.review.Planner;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.review.Reviewer;
import dev.plimsoll.rules.Catalog;
import java.net.URI;
import java.time.InstantSource;

/// What the server does with a dirty pull request: the review, on GitHub, with every rule, and the
/// answers to what people asked for.
public final class PullRequestReviews implements Reviews {
  private final InstantSource clock;

  public PullRequestReviews() {
    this(InstantSource.system());
  }

  PullRequestReviews(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public WorkHandler with(Settings settings, URI publicUrl, WorkQueue queue) {
    return with(settings, publicUrl, queue, BranchListener.NONE, ReviewListener.NONE);
  }

  @Override
  public WorkHandler with(
      Settings settings, URI publicUrl, WorkQueue queue, OverviewBook overview) {
    OverviewSource source = new OverviewSource(overview);
    return with(settings, publicUrl, queue, source, source);
  }

  private WorkHandler with(
      Settings settings,
      URI publicUrl,
      WorkQueue queue,
      BranchListener branches,
      ReviewListener listener) {
    GitHubSettings gitHub = settings.gitHub();
    GitHubHost host =
        new GitHubHost(
            gitHub.endpoints(), gitHub.app(), Version.current(), clock, gitHub.outbound());
    Links links = new Links(publicUrl.toString(), gitHub.endpoints().web().toString());
    ConfigurationSearch configurations =
        new ConfigurationSearch(new ConfigurationReader(Catalog.infos()));
    FileChecker checker = FileChecker.of(Linter.withAllRules());
    Planner planner = new Planner(checker, links, configurations);
    Memory memory = new StoredMemory(queue);
    RuleBook rules = new RuleBook(Catalog.infos(), RulePage::markdown, links::rule);
    Answers answers =
        new Answers(host, host, new Amendments(checker, configurations), rules, memory, clock);
    PullRequestWork pullRequests =
        new PullRequestWork(
            queue,
            new Reviewer(host, planner, memory, clock, listener),
            answers,
            new MergeGroups(host, planner, configurations));
    RepositoryVisits visits =
        RepositoryVisits.of(host.background(), links, configurations, queue::mark, branches);
    return (work, lease) -> {
      if (work.target() instanceof PullRequestKey) {
        pullRequests.handle(work, lease);
      } else {
        visits.handle(work, lease);
      }
    };
  }
}
