package dev.plimsoll.demo.standin;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An error in a GraphQL answer with the `type` that GitHub puts beside its message.
final class GraphQlProblem implements GraphQLError {
  @Serial private static final long serialVersionUID = 1L;

  private final String type;
  private final String message;
  private final transient List<Object> path;
  private final transient List<SourceLocation> locations;

  private GraphQlProblem(String type, String message, DataFetchingEnvironment environment) {
    this.type = type;
    this.message = message;
    this.path = environment.getExecutionStepInfo().getPath().toList();
    this.locations = List.of(environment.getField().getSourceLocation());
  }

  /// No value, and the reason.
  static DataFetcherResult<Object> result(
      String type, String message, DataFetchingEnvironment environment) {
    return DataFetcherResult.newResult()
        .error(new GraphQlProblem(type, message, environment))
        .build();
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.DataFetchingException;
  }

  @Override
  public List<Object> getPath() {
    return path;
  }

  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", type);
    all.put("path", path);
    all.put("locations", locations.stream().map(GraphQlProblem::asMap).toList());
    all.put("message", message);
    return all;
  }

  private static Map<String, Integer> asMap(SourceLocation location) {
    return Map.of("line", location.getLine(), "column", location.getColumn());
  }
}
