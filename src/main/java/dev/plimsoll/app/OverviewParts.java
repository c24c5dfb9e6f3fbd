package dev.plimsoll.app;

import dev.plimsoll.database.Database;
import dev.plimsoll.engine.Version;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.GitHubPeople;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.github.GitHubSignIn;
import dev.plimsoll.overview.Outlook;
import dev.plimsoll.overview.Sight;
import dev.plimsoll.pages.OverviewPages;
import dev.plimsoll.server.Entrance;
import dev.plimsoll.server.OverviewEndpoint;
import dev.plimsoll.server.Routes;
import dev.plimsoll.server.RuleExamples;
import dev.plimsoll.server.SessionCookies;
import dev.plimsoll.server.SignInEndpoint;
import dev.plimsoll.signin.Client;
import dev.plimsoll.signin.SignIn;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The overview and the sign-in, put together.
///
/// @param routes what they answer
/// @param examples for the pages of rules
public record OverviewParts(List<Routes> routes, RuleExamples examples) implements Routes {
  public OverviewParts {
    routes = List.copyOf(routes);
  }

  @Override
  public void addTo(RoutesConfig config) {
    routes.forEach(part -> part.addTo(config));
  }

  /// Puts them together.
  ///
  /// @param gitHub may become known later
  static OverviewParts of(Database database, Commissioning gitHub) {
    return of(
        database,
        gitHub::endpoints,
        gitHub.outbound(),
        gitHub::signIn,
        gitHub::publicUrl,
        InstantSource.system());
  }

  /// @param client as whom people are asked to sign in; empty where nobody can
  /// @param publicUrl where people reach this server
  static OverviewParts of(
      Database database,
      Supplier<GitHubEndpoints> endpoints,
      Outbound outbound,
      Supplier<Optional<OAuthClient>> client,
      Supplier<URI> publicUrl,
      InstantSource clock) {
    GitHubPeople people = new GitHubPeople(endpoints, Version.current(), clock, outbound);
    SignIn signIn =
        new SignIn(
            database, new GitHubSignIn(people, clock), usable(client, publicUrl), publicUrl, clock);
    Sight sight = new Sight(database, people, clock);
    Entrance entrance = new Entrance(signIn, sight, publicUrl);
    Outlook outlook = new Outlook(database);
    OverviewPages pages = new OverviewPages(new OverviewLinks(() -> endpoints.get().web()));
    return new OverviewParts(
        List.of(
            new SignInEndpoint(signIn, sight, publicUrl),
            new OverviewEndpoint(entrance, outlook, pages)),
        new RuleExamples(entrance, outlook, pages));
  }

  private static Supplier<Optional<Client>> usable(
      Supplier<Optional<OAuthClient>> client, Supplier<URI> publicUrl) {
    return () ->
        client
            .get()
            .filter(it -> SessionCookies.work(publicUrl.get()))
            .map(it -> new Client(it.clientId(), it.clientSecret().reveal()));
  }
}
