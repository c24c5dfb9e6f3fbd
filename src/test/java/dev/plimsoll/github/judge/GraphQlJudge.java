package dev.plimsoll.github.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Judges a GraphQL request by the schema: the document, and the variables by its declarations.
final class GraphQlJudge {
  private static final JsonMapper JSON = new JsonMapper();

  private final GraphQLSchema schema;

  GraphQlJudge(GraphQLSchema schema) {
    this.schema = schema;
  }

  List<String> objections(RecordedRequest request) {
    if (!request.method().equals("POST")) {
      return List.of("GraphQL is asked by POST");
    }
    try {
      JsonNode body = JSON.readTree(request.body());
      Document document = Parser.parse(body.path("query").asText());
      List<String> faults =
          new Validator()
              .validateDocument(schema, document, Locale.ROOT).stream()
                  .map(ValidationError::getMessage)
                  .toList();
      return faults.isEmpty() ? variables(document, body.path("variables")) : faults;
    } catch (JsonProcessingException | InvalidSyntaxException unreadable) {
      return List.of(unreadable.getMessage());
    }
  }

  private List<String> variables(Document document, JsonNode given) {
    Map<String, Object> values = JSON.convertValue(given, new TypeReference<>() {});
    OperationDefinition operation =
        document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    TreeSet<String> undeclared = new TreeSet<>(values.keySet());
    operation.getVariableDefinitions().forEach(declared -> undeclared.remove(declared.getName()));
    if (!undeclared.isEmpty()) {
      return List.of("undeclared variables " + undeclared);
    }
    try {
      ValuesResolver.coerceVariableValues(
          schema,
          operation.getVariableDefinitions(),
          RawVariables.of(values),
          GraphQLContext.getDefault(),
          Locale.ROOT);
      return List.of();
    } catch (GraphQLException wrong) {
      return List.of(wrong.getMessage());
    }
  }
}
