package dev.plimsoll.github.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds a stand-in's GraphQL answer to the question: what was not asked for is not answered, and
/// what was asked for is. So that no test passes on an answer that GitHub would never give.
public final class AnswerShape {
  private static final JsonMapper JSON = new JsonMapper();

  private final Document document;
  private final List<String> mismatches = new ArrayList<>();

  private AnswerShape(Document document) {
    this.document = document;
  }

  /// Where the answer is more or less than what was asked.
  ///
  /// @param request the body of the request
  /// @param answer the body of the answer; its holes are fine where it reports errors
  public static List<String> mismatches(String request, String answer)
      throws JsonProcessingException {
    AnswerShape shape =
        new AnswerShape(Parser.parse(JSON.readTree(request).path("query").asText()));
    JsonNode json = JSON.readTree(answer);
    OperationDefinition operation =
        shape.document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    shape.compare("data", operation.getSelectionSet(), json.path("data"));
    return List.copyOf(shape.mismatches);
  }

  private void compare(String place, @Nullable SelectionSet selections, JsonNode value) {
    if (value.isArray()) {
      value.forEach(element -> compare(place + "[]", selections, element));
      return;
    }
    if (!value.isObject() || selections == null) {
      return;
    }
    Map<String, Field> asked = fields(selections);
    value
        .fieldNames()
        .forEachRemaining(name -> {
          if (!asked.containsKey(name)) {
            mismatches.add(place + "." + name + " was not asked for");
          }
        });
    // An object of another type than the fragment's is empty.
    if (!value.isEmpty()) {
      asked.forEach((name, field) -> compare(place, name, field, value));
    }
  }

  private void compare(String place, String name, Field field, JsonNode parent) {
    if (!parent.has(name)) {
      mismatches.add(place + "." + name + " is not answered");
    }
    compare(place + "." + name, field.getSelectionSet(), parent.path(name));
  }

  private Map<String, Field> fields(SelectionSet selections) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> fields.put(field.getResultKey(), field);
        case InlineFragment fragment -> fields.putAll(fields(fragment.getSelectionSet()));
        case FragmentSpread spread -> fields.putAll(fields(fragment(spread.getName())));
        default -> throw new IllegalStateException("unknown selection " + selection);
      }
    }
    return fields;
  }

  private SelectionSet fragment(String name) {
    return document.getDefinitionsOfType(FragmentDefinition.class).stream()
        .filter(fragment -> fragment.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getSelectionSet();
  }
}
