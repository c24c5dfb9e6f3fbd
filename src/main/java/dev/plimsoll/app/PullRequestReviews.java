package dev.plimsoll.app;

import dev.plimsoll.answer.Answers;
import dev.plimsoll.answer.MergeGroups;
import dev.plimsoll.answer.RuleBook;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.database.Database;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.engine.Version;
import dev.plimsoll.github.GitHubHost;
import dev.plimsoll.overview.OverviewBook;
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
import dev.plimsoll.review.SetAsideNotice;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.telemetry.Telemetry;
import java.net.URI;
import java.time.InstantSource;

/// What the server does with a dirty pull request: the review, on GitHub, with every rule, and the
/// answers to what people asked for.
public final class PullRequestReviews implements Reviews {
  private final InstantSource clock;
  private final Telemetry telemetry;

  public PullRequestReviews() {
    this(InstantSource.system());
  }

  PullRequestReviews(InstantSource clock) {
    this(clock, Telemetry.OFF);
  }

  private PullRequestReviews(InstantSource clock, Telemetry telemetry) {
    this.clock = clock;
    this.telemetry = telemetry;
  }

  @Override
  public Reviews watchedBy(Telemetry wanted) {
    return new PullRequestReviews(clock, wanted);
  }

  @Override
  public Running start(Settings settings, URI publicUrl, WorkQueue queue, Database database) {
    GitHubHost host = host(settings.gitHub());
    OverviewSource book = new OverviewSource(new OverviewBook(database));
    WorkHandler handler =
        with(settings, publicUrl, queue, host, book, telemetry.reviews().and(book));
    return NothingLost.beside(handler, host, queue, database);
  }

  @Override
  public WorkHandler with(Settings settings, URI publicUrl, WorkQueue queue) {
    return with(
        settings,
        publicUrl,
        queue,
        host(settings.gitHub()),
        BranchListener.NONE,
        telemetry.reviews());
  }

  private GitHubHost host(GitHubSettings gitHub) {
    return new GitHubHost(
        gitHub.endpoints(),
        gitHub.app(),
        Version.current(),
        clock,
        gitHub.outbound(),
        telemetry.calls());
  }

  private WorkHandler with(
      Settings settings,
      URI publicUrl,
      WorkQueue queue,
      GitHubHost host,
      BranchListener branches,
      ReviewListener listener) {
    GitHubSettings gitHub = settings.gitHub();
    Links links = new Links(publicUrl.toString(), gitHub.endpoints().web().toString());
    ConfigurationSearch configurations =
        new ConfigurationSearch(new ConfigurationReader(Catalog.infos()));
    FileChecker checker = FileChecker.of(Linter.withAllRules().watchedBy(telemetry.fixes()));
    Planner planner = new Planner(checker, links, configurations);
    Memory memory = new StoredMemory(queue);
    RuleBook rules = new RuleBook(Catalog.infos(), RulePage::markdown, links::rule);
    Answers answers =
        new Answers(
            host,
            host,
            new Amendments(checker, configurations),
            rules,
            memory,
            clock,
            telemetry.reviews());
    PullRequestWork pullRequests =
        new PullRequestWork(
            queue,
            new Reviewer(host, planner, memory, clock, listener),
            answers,
            new MergeGroups(host, planner, configurations),
            telemetry.reviews());
    RepositoryVisits visits =
        RepositoryVisits.of(host.background(), links, configurations, queue::mark, branches);
    return new TargetWork(pullRequests, visits, new SetAsideNotice(host, memory));
  }
}
