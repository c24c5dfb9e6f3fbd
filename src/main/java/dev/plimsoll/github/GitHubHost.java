package dev.plimsoll.github;

import dev.plimsoll.recovery.DeliveryLog;
import dev.plimsoll.recovery.SweepHost;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.CommitDraft;
import dev.plimsoll.review.Correspondence;
import dev.plimsoll.review.Host;
import dev.plimsoll.review.MergeQueueHost;
import dev.plimsoll.review.NoticeHost;
import dev.plimsoll.text.SourceText;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.review.Question;
import dev.plimsoll.review.ReviewDraft;
import dev.plimsoll.review.ThreadChange;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;

/// The port on GitHub, for all installations of the App. Safe for many threads; it never sleeps and
/// never tries twice, except with a new token when the old one is refused.
public final class GitHubHost
    implements Host, NoticeHost, Correspondence, MergeQueueHost, AutoCloseable {
  /// No installation has this number: the App's own calls have a budget too.
  private static final long APP = 0;

  private final Transport transport;
  private final GitHubEndpoints endpoints;
  private final AppIdentity app;
  private final InstallationTokens tokens;
  private final RetryTimes times;
  private final RateBudgets budgets;
  private final InstantSource clock;

  /// @param version ours, for the `User-Agent` that GitHub asks for
  public GitHubHost(
      GitHubEndpoints endpoints,
      AppIdentity app,
      String version,
      InstantSource clock,
      Outbound outbound) {
    this(endpoints, app, version, clock, outbound, CallListener.NONE);
  }

  /// @param listener is told of each request
  public GitHubHost(
      GitHubEndpoints endpoints,
      AppIdentity app,
      String version,
      InstantSource clock,
      Outbound outbound,
      CallListener listener) {
    this(endpoints, app, version, clock, Limits.USUAL, outbound, listener);
  }

  GitHubHost(
      GitHubEndpoints endpoints,
      AppIdentity app,
      String version,
      InstantSource clock,
      Limits limits,
      Outbound outbound) {
    this(endpoints, app, version, clock, limits, outbound, CallListener.NONE);
  }

  private GitHubHost(
      GitHubEndpoints endpoints,
      AppIdentity app,
      String version,
      InstantSource clock,
      Limits limits,
      Outbound outbound,
      CallListener listener) {
    this.transport = new Transport("plimsoll/" + version, limits, outbound, listener);
    this.endpoints = endpoints;
    this.app = app;
    this.clock = clock;
    TokenRequest request = new TokenRequest(transport, endpoints, app, clock);
    this.tokens = new InstallationTokens(request::send, clock);
    this.times = new RetryTimes(clock);
    this.budgets = new RateBudgets(clock, times);
  }

  @Override
  public PullRequestState read(PullRequestRef pullRequest, Question question) {
    RepositoryClient client = client(pullRequest);
    SnapshotReader snapshots = new SnapshotReader(client, app.number(), pullRequest.number());
    return new StateReader(new Kohsuke(client, pullRequest), snapshots, times, question).read();
  }

  @Override
  public List<ThreadChange> change(PullRequestRef pullRequest, List<ThreadChange> changes) {
    return ThreadChanges.send(new GraphQl(client(pullRequest), Operation.CHANGE_THREADS), changes);
  }

  @Override
  public List<ReviewDraft.Comment> post(PullRequestRef pullRequest, ReviewDraft review) {
    return new ReviewPost(new Kohsuke(client(pullRequest), pullRequest)).send(review);
  }

  @Override
  public long begin(PullRequestRef pullRequest, String headSha) {
    return CheckRunPost.begin(new Kohsuke(client(pullRequest), pullRequest), headSha);
  }

  @Override
  public List<ExistingCheckRun> checkRuns(PullRequestRef pullRequest, String headSha) {
    return OurCheckRun.all(client(pullRequest), app.number(), headSha);
  }

  @Override
  public void post(PullRequestRef pullRequest, CheckRunDraft checkRun, Optional<Long> running) {
    new CheckRunPost(new Kohsuke(client(pullRequest), pullRequest), checkRun).send(running);
  }

  @Override
  public Optional<String> openHead(PullRequestRef pullRequest) {
    Kohsuke kohsuke = new Kohsuke(client(pullRequest), pullRequest);
    GHPullRequest found =
        kohsuke.call(() -> kohsuke.repository().getPullRequest(pullRequest.number()));
    return found.getState() == GHIssueState.OPEN
        ? Optional.of(found.getHead().getSha())
        : Optional.empty();
  }

  @Override
  public boolean mayWrite(PullRequestRef pullRequest, String login) {
    return correspondent(pullRequest).mayWrite(login);
  }

  @Override
  public List<String> written(PullRequestRef pullRequest) {
    return correspondent(pullRequest).written();
  }

  @Override
  public Optional<ThreadStart> threadStart(PullRequestRef pullRequest, long comment) {
    return correspondent(pullRequest).threadStart(comment);
  }

  @Override
  public void answer(PullRequestRef pullRequest, OptionalLong thread, String body) {
    correspondent(pullRequest).answer(thread, body);
  }

  @Override
  public void react(PullRequestRef pullRequest, CommentRef comment, Reaction reaction) {
    correspondent(pullRequest).react(comment, reaction);
  }

  @Override
  public Committed commit(PullRequestRef pullRequest, CommitDraft commit) {
    return new CommitPost(client(pullRequest), commit).send();
  }

  @Override
  public Standing standing(Group group, List<String> configurations) {
    return groupReader(group).standing(configurations);
  }

  @Override
  public PullRequestState compare(
      Group group, Predicate<String> relevant, Map<String, SourceText> configuration) {
    return groupReader(group).compare(relevant, configuration);
  }

  private Correspondent correspondent(PullRequestRef pullRequest) {
    return new Correspondent(client(pullRequest), pullRequest.number());
  }

  private GroupReader groupReader(Group group) {
    return new GroupReader(client(group.pullRequest()), app.number(), group);
  }

  /// The same GitHub for the work that nobody waits for: its installations and their branches.
  public GitHubBackground background() {
    return new GitHubBackground(
        scope -> client(scope, Purpose.BACKGROUND), app.number(), tokens::forget);
  }

  /// The deliveries that GitHub made to the App.
  public DeliveryLog deliveries() {
    return new AppDeliveries(appClient());
  }

  /// What all installations have open.
  public SweepHost openPullRequests() {
    return new OpenPullRequests(
        appClient(),
        installation -> client(RepositoryScope.sweep(installation), Purpose.BACKGROUND),
        app.number());
  }

  /// The webhook of the App.
  public AppHook hook() {
    return new AppHook(appClient());
  }

  private AppClient appClient() {
    return new AppClient(transport, endpoints, app, clock, budgets.of(APP));
  }

  private RepositoryClient client(PullRequestRef pullRequest) {
    return client(RepositoryScope.of(pullRequest), Purpose.PEOPLE);
  }

  private RepositoryClient client(RepositoryScope scope, Purpose purpose) {
    RateBudget budget = budgets.of(scope.installationId());
    return new RepositoryClient(transport, endpoints, tokens, times, scope, budget, purpose);
  }

  /// Ends what is under way; whoever waits for it gets a
  /// [dev.plimsoll.review.HostUnavailableException].
  @Override
  public void close() {
    transport.close();
  }
}
