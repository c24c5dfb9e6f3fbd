package dev.plimsoll.demo.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// All endpoints, and who may use them.
final class Api {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final String PULL = REPOSITORY + "/pulls/{number}";

  /// An answer, and whether there was no endpoint for the request.
  record Outcome(Answer answer, boolean unexpected) {}

  private final AccessTokens tokens;
  private final List<Route> open;
  private final List<Route> guarded;

  Api(Forge forge, AccessTokens tokens, RestViews views, String address) {
    PullsEndpoint pulls = new PullsEndpoint(forge, views, address);
    ReviewsEndpoint reviews = new ReviewsEndpoint(forge, views);
    CheckRunsEndpoint checkRuns = new CheckRunsEndpoint(forge, views);
    TalkEndpoint talk = new TalkEndpoint(forge, views);
    CompareEndpoint comparisons = new CompareEndpoint(forge, views);
    GraphQlEndpoint graphQl = new GraphQlEndpoint(forge);
    this.tokens = tokens;
    AppEndpoint app = new AppEndpoint(forge, tokens, views, address);
    this.open = new ArrayList<>(app.routes());
    open.add(Route.of("POST", "/app/installations/{installation}/access_tokens", tokens::create));
    this.guarded =
        List.of(
            Route.of("GET", "/installation/repositories", app::repositories),
            Route.of("GET", PULL, pulls::get),
            Route.of("GET", PULL + "/files", pulls::files),
            Route.of("GET", PULL + "/reviews", reviews::list),
            Route.of("POST", PULL + "/reviews", reviews::create),
            Route.of("DELETE", PULL + "/reviews/{review}", reviews::delete),
            Route.of("POST", REPOSITORY + "/check-runs", checkRuns::create),
            Route.of("PATCH", REPOSITORY + "/check-runs/{run}", checkRuns::update),
            Route.of("POST", REPOSITORY + "/issues/{number}/comments", talk::comment),
            Route.of("POST", PULL + "/comments/{comment}/replies", talk::reply),
            Route.of("GET", REPOSITORY + "/pulls/comments/{comment}", talk::threadComment),
            Route.of("POST", REPOSITORY + "/issues/comments/{comment}/reactions", talk::react),
            Route.of(
                "POST", REPOSITORY + "/pulls/comments/{comment}/reactions", talk::reactInThread),
            Route.of("GET", REPOSITORY + "/collaborators/{login}/permission", talk::access),
            Route.of("GET", REPOSITORY + "/compare/{base}\\.\\.\\.{head}", comparisons::compare),
            Route.of("POST", "/graphql", graphQl::handle));
  }

  Outcome handle(Request request) {
    Optional<Answer> answered = answer(open, request);
    if (answered.isPresent()) {
      return new Outcome(answered.get(), false);
    }
    boolean known = guarded.stream().anyMatch(route -> route.match(request).isPresent());
    if (!tokens.admit(request)) {
      return new Outcome(Answer.error(401, "Bad credentials"), !known);
    }
    return answer(guarded, request)
        .map(answer -> new Outcome(answer, false))
        .orElseGet(() -> new Outcome(Answer.notFound(), true));
  }

  private static Optional<Answer> answer(List<Route> routes, Request request) {
    for (Route route : routes) {
      Optional<Matcher> path = route.match(request);
      if (path.isPresent()) {
        return Optional.of(route.handler().handle(request, path.get()));
      }
    }
    return Optional.empty();
  }
}
