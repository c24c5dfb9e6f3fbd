package dev.plimsoll.demo.standin;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How GraphQL reads a commit and its check runs.
final class GraphQlChecks {
  private final Forge forge;

  GraphQlChecks(Forge forge) {
    this.forge = forge;
  }

  void addTo(RuntimeWiring.Builder wiring) {
    wiring.type(commit()).type(suite()).type(app()).type(run());
  }

  private TypeRuntimeWiring commit() {
    return GraphQlTypes.<Commit>type("Commit")
        .field("id", commit -> "C_" + commit.sha())
        .field("oid", Commit::sha)
        .field("abbreviatedOid", commit -> commit.sha().substring(0, 7))
        .field("message", Commit::message)
        .fetched("checkSuites", GraphQlPage.<Commit, CheckSuite>fetcher(this::suites))
        .build();
  }

  private List<CheckSuite> suites(Commit commit, DataFetchingEnvironment environment) {
    Map<String, Object> filter = environment.getArgumentOrDefault("filterBy", Map.of());
    List<CheckRun> runs = forge.checkRunsOn(commit.sha());
    Object name = filter.get("checkName");
    boolean named = name == null || runs.stream().anyMatch(run -> run.name().equals(name));
    return runs.isEmpty() || !named || !isOurs(filter)
        ? List.of()
        : List.of(new CheckSuite(forge.app(), commit.sha(), runs));
  }

  private boolean isOurs(Map<String, Object> filter) {
    Object app = filter.get("appId");
    return app == null || app.toString().equals(String.valueOf(forge.app().appId()));
  }

  private TypeRuntimeWiring suite() {
    return GraphQlTypes.<CheckSuite>type("CheckSuite")
        .field("id", suite -> "CS_" + suite.headSha())
        .field("app", CheckSuite::app)
        .field("status", suite -> suite.completed() ? "COMPLETED" : "IN_PROGRESS")
        .field("conclusion", suite -> suite.succeeded() ? "SUCCESS" : "FAILURE")
        .fetched("checkRuns", GraphQlPage.<CheckSuite, CheckRun>fetcher(this::runs))
        .build();
  }

  private List<CheckRun> runs(CheckSuite suite, DataFetchingEnvironment environment) {
    Map<String, Object> filter = environment.getArgumentOrDefault("filterBy", Map.of());
    Object name = filter.get("checkName");
    boolean latestOnly = !"ALL".equals(filter.get("checkType"));
    Set<String> seen = new HashSet<>();
    List<CheckRun> found = new ArrayList<>();
    for (CheckRun run : suite.runs()) {
      boolean wanted = (name == null || run.name().equals(name)) && isOurs(filter);
      if (wanted && (seen.add(run.name()) || !latestOnly)) {
        found.add(run);
      }
    }
    return found;
  }

  private static TypeRuntimeWiring app() {
    return GraphQlTypes.<AppCredentials>type("App")
        .field("databaseId", app -> (int) app.appId())
        .field("slug", AppCredentials::slug)
        .build();
  }

  private static TypeRuntimeWiring run() {
    return GraphQlTypes.<CheckRun>type("CheckRun")
        .field("id", run -> "CR_" + run.id())
        .field("databaseId", run -> (int) run.id())
        .field("name", CheckRun::name)
        .field("status", run -> run.status().toUpperCase(Locale.ROOT))
        .field("conclusion", run -> run.conclusion().map(GraphQlChecks::upperCase).orElse(null))
        .field("externalId", run -> run.externalId().orElse(null))
        .field("title", run -> run.title().orElse(null))
        .field("summary", run -> run.summary().orElse(null))
        .field("text", run -> run.text().orElse(null))
        .build();
  }

  private static String upperCase(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
