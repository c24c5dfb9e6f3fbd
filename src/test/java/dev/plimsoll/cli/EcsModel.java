package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/// Judges a request to Amazon ECS by the models of its own SDK: no name that they don't know, every
/// value of the type that it has there, and no word that is none of an enumeration's.
final class EcsModel {
  /// The models don't say what is required; the API's reference does.
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "RegisterTaskDefinitionRequest", Set.of("family", "containerDefinitions"),
          "CreateServiceRequest", Set.of("serviceName"),
          "AwsVpcConfiguration", Set.of("subnets"),
          "DeploymentCircuitBreaker", Set.of("enable", "rollback"),
          "HealthCheck", Set.of("command"),
          "LogConfiguration", Set.of("logDriver"),
          "Secret", Set.of("name", "valueFrom"));

  private final List<String> mistakes = new ArrayList<>();

  private EcsModel() {}

  static List<String> mistakes(SdkPojo request, JsonNode json) throws ReflectiveOperationException {
    EcsModel model = new EcsModel();
    model.judgeObject("", request, json);
    return model.mistakes;
  }

  private void judgeObject(String path, SdkPojo model, JsonNode json)
      throws ReflectiveOperationException {
    if (!expect(json.isObject(), path, "an object", json)) {
      return;
    }
    for (String name : REQUIRED.getOrDefault(model.getClass().getSimpleName(), Set.of())) {
      if (!json.has(name)) {
        mistakes.add(path + " lacks " + name);
      }
    }
    Map<String, SdkField<?>> fields = new HashMap<>();
    model.sdkFields().forEach(field -> fields.put(field.locationName(), field));
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String inside = path + "/" + entry.getKey();
      SdkField<?> field = fields.get(entry.getKey());
      if (field == null) {
        mistakes.add(inside + " is unknown");
      } else {
        Type type = model.getClass().getMethod(field.memberName()).getGenericReturnType();
        judgeValue(inside, field, type, entry.getValue());
      }
    }
  }

  private void judgeValue(String path, SdkField<?> field, Type type, JsonNode json)
      throws ReflectiveOperationException {
    switch (field.marshallingType().getKnownType()) {
      case STRING -> {
        Set<String> words = words(type);
        if (expect(json.isTextual(), path, "a text", json) && !words.isEmpty()) {
          expect(words.contains(json.asText()), path, "one of " + words, json);
        }
      }
      case BOOLEAN -> expect(json.isBoolean(), path, "true or false", json);
      case INTEGER -> expect(json.isInt(), path, "a whole number", json);
      case LONG -> expect(json.canConvertToLong() && json.isIntegralNumber(), path, "long", json);
      case DOUBLE -> expect(json.isNumber(), path, "a number", json);
      case LIST -> judgeList(path, field.getRequiredTrait(ListTrait.class), type, json);
      case MAP -> judgeMap(path, field.getRequiredTrait(MapTrait.class), type, json);
      case SDK_POJO -> judgeObject(path, model(field), json);
      default -> throw new IllegalStateException(path + ": " + field.marshallingType());
    }
  }

  private void judgeList(String path, ListTrait trait, Type type, JsonNode json)
      throws ReflectiveOperationException {
    expect(json.isArray(), path, "a list", json);
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      judgeValue(path + "/" + i, trait.memberFieldInfo(), last(type), json.get(i));
    }
  }

  private void judgeMap(String path, MapTrait trait, Type type, JsonNode json)
      throws ReflectiveOperationException {
    expect(json.isObject(), path, "an object", json);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      judgeValue(path + "/" + entry.getKey(), trait.valueFieldInfo(), last(type), entry.getValue());
    }
  }

  private boolean expect(boolean is, String path, String what, JsonNode json) {
    if (!is) {
      mistakes.add(path + " is not " + what + ": " + json);
    }
    return is;
  }

  private static SdkPojo model(SdkField<?> field) {
    return (SdkPojo) ((Buildable) field.constructor().get()).build();
  }

  /// What a list or a map is of.
  private static Type last(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  /// An enumeration's words, none for other types.
  private static Set<String> words(Type type) {
    if (!(type instanceof Class<?> known) || !known.isEnum()) {
      return Set.of();
    }
    return Stream.of(known.getEnumConstants())
        .map(Object::toString)
        .filter(word -> !word.equals("null"))
        .collect(Collectors.toSet());
  }
}
