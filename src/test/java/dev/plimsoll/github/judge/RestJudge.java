package dev.plimsoll.github.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi30;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Judges a REST request by the OpenAPI description: its path and method, its parameters, its body.
final class RestJudge {
  private static final JsonMapper JSON = new JsonMapper();

  private final OpenApiReferences references;
  private final JsonNode paths;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V4,
          builder ->
              builder
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                  .metaSchema(OpenApi30.getInstance()));

  RestJudge(JsonNode description) {
    this.references = new OpenApiReferences(description);
    this.paths = description.path("paths");
  }

  List<String> objections(RecordedRequest request) {
    Optional<PathTemplate> template = template(request.path());
    if (template.isEmpty()) {
      return List.of("there is no such path");
    }
    JsonNode operation =
        paths.path(template.get().text()).path(request.method().toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      return List.of("the path has no such method");
    }
    List<String> objections = new ArrayList<>();
    objections.addAll(parameters(operation, "path", template.get().values(request.path())));
    objections.addAll(parameters(operation, "query", request.query()));
    objections.addAll(body(operation.path("requestBody"), request.body()));
    return objections;
  }

  List<String> objectionsToAnswer(RecordedRequest request, int status, String body) {
    String template = template(request.path()).orElseThrow().text();
    JsonNode answer =
        references.resolve(
            paths
                .path(template)
                .path(request.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status)));
    JsonNode content = answer.path("content").path("application/json").path("schema");
    if (content.isMissingNode()) {
      return List.of("there is no such answer as " + status);
    }
    try {
      return schemas.getSchema(references.inline(content)).validate(JSON.readTree(body)).stream()
          .map(Object::toString)
          .toList();
    } catch (JsonProcessingException noJson) {
      return List.of("the answer is no JSON");
    }
  }

  /// The description's own name for a path, the one with the fewest variables if several fit.
  private Optional<PathTemplate> template(String path) {
    List<PathTemplate> fitting = new ArrayList<>();
    paths.fieldNames().forEachRemaining(name -> fitting.add(new PathTemplate(name)));
    return fitting.stream()
        .filter(template -> template.fits(path))
        .min(Comparator.comparingLong(PathTemplate::variables));
  }

  private List<String> parameters(JsonNode operation, String place, Map<String, String> given) {
    Map<String, JsonNode> known = new TreeMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved = references.resolve(parameter);
      if (resolved.path("in").asText().equals(place)) {
        known.put(resolved.path("name").asText(), resolved);
      }
    }
    List<String> objections = new ArrayList<>();
    given.forEach((name, value) -> {
      JsonNode parameter = known.get(name);
      if (parameter == null) {
        objections.add("unknown " + place + " parameter " + name);
      } else if (isWrong(parameter, value)) {
        objections.add(place + " parameter " + name + " cannot be " + value);
      }
    });
    return objections;
  }

  private boolean isWrong(JsonNode parameter, String value) {
    String type = references.resolve(parameter.path("schema")).path("type").asText();
    return value.isEmpty() || (type.equals("integer") && !value.matches("\\d+"));
  }

  private List<String> body(JsonNode description, String body) {
    JsonNode content = description.path("content").path("application/json").path("schema");
    if (body.isEmpty()) {
      return description.path("required").asBoolean() ? List.of("it needs a body") : List.of();
    }
    if (content.isMissingNode()) {
      return List.of("it takes no JSON body");
    }
    JsonNode schema = references.inline(content);
    try {
      JsonNode json = JSON.readTree(body);
      List<String> objections = new ArrayList<>(UndeclaredFields.of(schema, json));
      schemas.getSchema(schema).validate(json).forEach(fault -> objections.add(fault.toString()));
      return objections;
    } catch (JsonProcessingException noJson) {
      return List.of("its body is no JSON");
    }
  }
}
