package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.Scalars;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;

/// Answers GraphQL documents.
final class GraphQlEndpoint {
  private static final String SCHEMA = "/demo/schema.graphqls";

  private final Forge forge;
  private final CompletableFuture<GraphQL> graphQl;

  GraphQlEndpoint(Forge forge) {
    this.forge = forge;
    // Building the schema takes a good part of a second; nobody needs it before the first question.
    this.graphQl = CompletableFuture.supplyAsync(() -> GraphQL.newGraphQL(schema()).build());
  }

  Answer handle(Request request, Matcher path) {
    JsonNode query = request.json().path("query");
    if (!query.isTextual()) {
      return Answer.error(400, "A query attribute must be specified and must be a string.");
    }
    Map<String, Object> variables = new HashMap<>();
    request
        .json()
        .path("variables")
        .forEachEntry((name, value) -> variables.put(name, Json.plain(value)));
    ExecutionInput input =
        ExecutionInput.newExecutionInput(query.asText()).variables(variables).build();
    return Answer.of(200, Json.from(graphQl.join().execute(input).toSpecification()));
  }

  private GraphQLSchema schema() {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().type(query()).type(mutation());
    for (String scalar : List.of("Base64String", "DateTime", "GitObjectID", "URI")) {
      wiring.scalar(textScalar(scalar));
    }
    GraphQlObjects objects = new GraphQlObjects(forge);
    objects.addTo(wiring);
    wiring.type(repository(objects));
    new GraphQlChecks(forge).addTo(wiring);
    new GraphQlPullRequests(forge).addTo(wiring);
    TypeDefinitionRegistry types = new SchemaParser().parse(schemaText());
    types.getTypes(ObjectTypeDefinition.class).stream()
        .map(ObjectTypeDefinition::getName)
        .filter(name -> name.endsWith("Connection"))
        .forEach(name -> wiring.type(connection(name)));
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  private TypeRuntimeWiring query() {
    return TypeRuntimeWiring.newTypeWiring("Query")
        .dataFetcher("repository", repositoryByName())
        .dataFetcher("rateLimit", environment -> rateLimit())
        .build();
  }

  private DataFetcher<Object> repositoryByName() {
    return environment -> {
      String owner = Objects.requireNonNull(environment.getArgument("owner"));
      String name = Objects.requireNonNull(environment.getArgument("name"));
      return forge.holds(owner, name)
          ? forge.repository()
          : GraphQlProblem.result(
              "NOT_FOUND", "Could not resolve to a Repository with that name.", environment);
    };
  }

  private Map<String, Object> rateLimit() {
    return Map.of(
        "cost", 1,
        "limit", 5000,
        "nodeCount", 1,
        "remaining", 4999,
        "used", 1,
        "resetAt", forge.clock().instant().plus(Duration.ofHours(1)).toString());
  }

  private TypeRuntimeWiring mutation() {
    GraphQlPullRequests pullRequests = new GraphQlPullRequests(forge);
    return TypeRuntimeWiring.newTypeWiring("Mutation")
        .dataFetcher("createCommitOnBranch", new GraphQlCommits(forge).create())
        .dataFetcher("minimizeComment", pullRequests.hide("minimizedComment", true))
        .dataFetcher("unminimizeComment", pullRequests.hide("unminimizedComment", false))
        .dataFetcher("resolveReviewThread", pullRequests.resolve())
        .dataFetcher("unresolveReviewThread", pullRequests.unresolve())
        .build();
  }

  private TypeRuntimeWiring repository(GraphQlObjects objects) {
    return GraphQlTypes.<Repository>type("Repository")
        .field("id", repository -> "R_" + repository.id())
        .field("databaseId", repository -> (int) repository.id())
        .field("name", Repository::name)
        .field("nameWithOwner", Repository::fullName)
        .field("isPrivate", repository -> true)
        .field("isArchived", repository -> false)
        .fetched("object", objects::object)
        .fetched("pullRequest", pullRequestByNumber())
        .fetched(
            "pullRequests",
            GraphQlPage.<Repository, PullRequest>fetcher((repository, asked) -> listed(asked)))
        .build();
  }

  /// Those in one of the states that are asked for, the one that changed last first.
  private List<PullRequest> listed(DataFetchingEnvironment asked) {
    List<String> states = asked.getArgumentOrDefault("states", List.of());
    return forge.pullRequests().stream()
        .filter(one -> states.isEmpty() || states.contains(GraphQlPullRequests.stateOf(one)))
        .sorted(Comparator.comparing(PullRequest::updatedAt).reversed())
        .toList();
  }

  private DataFetcher<Object> pullRequestByNumber() {
    return environment -> {
      int number = Objects.requireNonNull(environment.<Integer>getArgument("number"));
      return forge
          .pullRequest(number)
          .<Object>map(found -> found)
          .orElseGet(() ->
              GraphQlProblem.result(
                  "NOT_FOUND",
                  "Could not resolve to a PullRequest with the number of " + number + ".",
                  environment));
    };
  }

  private static TypeRuntimeWiring connection(String name) {
    return GraphQlTypes.<GraphQlPage<?>>type(name)
        .field("nodes", GraphQlPage::nodes)
        .field("totalCount", page -> page.all().size())
        .field("pageInfo", GraphQlEndpoint::pageInfo)
        .build();
  }

  private static Map<String, Object> pageInfo(GraphQlPage<?> page) {
    Map<String, Object> info = new HashMap<>();
    info.put("hasNextPage", page.hasNext());
    info.put("hasPreviousPage", page.hasPrevious());
    if (!page.nodes().isEmpty()) {
      info.put("startCursor", page.startCursor());
      info.put("endCursor", page.endCursor());
    }
    return info;
  }

  private static GraphQLScalarType textScalar(String name) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(Scalars.GraphQLString.getCoercing())
        .build();
  }

  private static String schemaText() {
    try (InputStream schema = GraphQlEndpoint.class.getResourceAsStream(SCHEMA)) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
