package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published schema says what the reader takes.
///
/// `mvn -q test -Dtest=ConfigurationSchemaTest -Dschema=write` writes the names of the rules into
/// it.
class ConfigurationSchemaTest {
  private static final Path FILE = Path.of("src/main/resources/plimsoll.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private static JsonNode schema() throws Exception {
    return JSON.readTree(Files.readString(FILE));
  }

  private static Set<ValidationMessage> mistakes(String yaml) throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema());
    return schema.validate(YAML.readTree(yaml));
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static Configuration read(String yaml) {
    return new ConfigurationReader(Catalog.infos()).read("c", SourceText.of(yaml));
  }

  @Test
  void itNamesEveryRule() throws Exception {
    ObjectNode schema = (ObjectNode) schema();
    ArrayNode names = (ArrayNode) schema.at("/definitions/name/enum");
    if ("write".equals(System.getProperty("schema"))) {
      names.removeAll();
      RuleNames.of(Catalog.infos()).all().forEach(names::add);
      Files.writeString(FILE, schema.toPrettyString() + "\n");
    } else {
      assertThat(names)
          .extracting(JsonNode::asText)
          .containsExactlyElementsOf(RuleNames.of(Catalog.infos()).all());
    }
  }

  @TestFactory
  Stream<DynamicTest> itHasTheKeysOfEverySection() {
    return Stream.of(Section.values())
        .map(section ->
            DynamicTest.dynamicTest(
                section.title(),
                () -> {
                  JsonNode properties = schema().at(pointer(section) + "/properties");
                  assertThat(names(properties)).containsExactlyInAnyOrderElementsOf(section.keys());
                  assertThat(
                          schema().at(pointer(section) + "/additionalProperties").asBoolean(true))
                      .isFalse();
                }));
  }

  private static String pointer(Section section) {
    return switch (section) {
      case ROOT -> "";
      case RULE -> "/definitions/rule/anyOf/1";
      case USER -> "/definitions/user";
      case PATHS -> "/properties/paths";
      case OVERRIDE -> "/properties/overrides/items";
      case IMAGE -> "/properties/images/additionalProperties";
      case IGNORE -> "/properties/ignore/items";
      case COMMENTS -> "/properties/comments/anyOf/1";
      case CHECK -> "/properties/check";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: {copy: off, root-user: {severity: info}}",
        "rules: {copy: false}",
        "rules:",
        "paths: {include: a, exclude: [b/**, '*.c']}",
        "overrides: [{paths: a, rules: {copy: error}, user: {name: app}}]",
        "images: {'base/java:*': {user: 1000, writes: /tmp}, b: {writes: [/a, /b]}}",
        "ignore: [{rule: [copy, root-user], path: [a, b], container: c, reason: d}]",
        "{fail-on: never, scope: all, check: {merge-queue: recheck}}",
        "code-scanning: on",
        "code-scanning: false",
        "comments: off",
        "comments: {max: 1, drafts: true, bots: false}",
      })
  void bothTake(String yaml) throws Exception {
    assertThat(mistakes(yaml)).isEmpty();
    assertThat(read(yaml).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule: {}",
        "rules: {nothing: off}",
        "rules: {copy: fatal}",
        "rules: [copy]",
        "paths: {exclude: ['!a']}",
        "overrides: [{rules: {copy: off}}]",
        "images: {a: {writes: relative}}",
        "ignore: [{path: a}]",
        "fail-on: often",
        "scope: old",
        "code-scanning: sometimes",
        "comments: {max: 0}",
        "comments: {drafts: yes please}",
        "user: {name: root}",
        "user: {name: Two Words}",
        "check: {merge-queue: maybe}",
      })
  void bothRefuse(String yaml) throws Exception {
    assertThat(mistakes(yaml)).isNotEmpty();
    assertThat(read(yaml).isBroken()).isTrue();
  }

  @Test
  void theExampleInTheReadmeIsSoundAndSaysEverything() throws Exception {
    Matcher section =
        Pattern.compile("(?s)\n## Configuration\n.*?```yaml\n(.*?)```\n")
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(section.find()).isTrue();
    String example = section.group(1);

    assertThat(mistakes(example)).isEmpty();
    assertThat(read(example).problems()).isEmpty();
    assertThat(names(YAML.readTree(example)))
        .containsExactlyInAnyOrderElementsOf(Section.ROOT.keys());
  }
}
