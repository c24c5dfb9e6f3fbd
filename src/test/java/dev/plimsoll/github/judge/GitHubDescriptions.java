package dev.plimsoll.github.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.GraphQLContext;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// GitHub's OpenAPI description and GraphQL schema, where the build could fetch them
/// (`src/test/bin/fetch-github-descriptions`). Read once a JVM, because they are large.
public final class GitHubDescriptions {
  private static final Path FOLDER = Path.of("target/github-descriptions");

  private GitHubDescriptions() {}

  public static boolean areHere() {
    return Files.exists(FOLDER.resolve("pinned"));
  }

  /// Reports the test that calls this as skipped where there is nothing to judge by.
  public static void assumeHere() {
    Assumptions.assumeTrue(
        areHere(),
        "GitHub's descriptions are not in "
            + FOLDER
            + ": run src/test/bin/fetch-github-descriptions "
            + FOLDER);
  }

  static JsonNode openApi() {
    return OpenApi.DESCRIPTION;
  }

  static GraphQLSchema graphQl() {
    return GraphQl.SCHEMA;
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static final class OpenApi {
    static final JsonNode DESCRIPTION = parse();

    private static JsonNode parse() {
      try {
        return new JsonMapper().readTree(read("api.github.com.json"));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static final class GraphQl {
    static final GraphQLSchema SCHEMA =
        new SchemaGenerator()
            .makeExecutableSchema(
                withoutRepeatedFields(new SchemaParser().parse(read("schema.graphql"))),
                RuntimeWiring.newRuntimeWiring().wiringFactory(new AnyScalar()).build());

    /// GitHub publishes a type that declares two of its fields twice, which no schema may.
    private static TypeDefinitionRegistry withoutRepeatedFields(TypeDefinitionRegistry types) {
      for (ObjectTypeDefinition type : types.getTypes(ObjectTypeDefinition.class)) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(field -> fields.putIfAbsent(field.getName(), field));
        if (fields.size() < type.getFieldDefinitions().size()) {
          types.remove(type);
          types.add(type.transform(copy -> copy.fieldDefinitions(List.copyOf(fields.values()))));
        }
      }
      return types;
    }
  }

  /// Takes GitHub's own scalars (dates, object ids) as the strings that they are on the wire.
  private static final class AnyScalar extends MockedWiringFactory {
    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
      return GraphQLScalarType.newScalar()
          .name(environment.getScalarTypeDefinition().getName())
          .coercing(new AsText())
          .build();
    }
  }

  private static final class AsText implements Coercing<String, String> {
    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
      if (input instanceof String text) {
        return text;
      }
      throw new CoercingParseValueException("not a string: " + input);
    }
  }
}
