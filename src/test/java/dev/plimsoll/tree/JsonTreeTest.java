package dev.plimsoll.tree;

import static dev.plimsoll.tree.TreeText.at;
import static dev.plimsoll.tree.TreeText.json;
import static dev.plimsoll.tree.TreeText.problems;
import static dev.plimsoll.tree.TreeText.source;
import static dev.plimsoll.tree.TreeText.outline;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTreeTest {
  @Test
  void objectsArraysAndValuesAreReadWithTheirBytes() {
    Tree tree = json("{\"a\": [1, -2.5e3, true, null],\n\t\"b\": {\"c\": \"d\"}}\n");

    assertThat(outline(tree)).isEqualTo("{a: [1, -2.5e3, true, null], b: {c: d}}");
    assertThat(source(tree, "a")).isEqualTo("[1, -2.5e3, true, null]");
    assertThat(source(tree, "b", "c")).isEqualTo("\"d\"");
    assertThat(tree.problems()).isEmpty();
  }

  @Test
  void commentsTrailingCommasAndAByteOrderMarkAreFine() {
    Tree tree =
        json(
            """
            \uFEFF// what runs
            {
              "a": 1, /* one,
                         two */
              "b": [2,],
            } // end
            """);

    assertThat(outline(tree)).isEqualTo("{a: 1, b: [2]}");
    assertThat(tree.problems()).isEmpty();
  }

  @Test
  void escapesAreReadAndTheirBytesKept() {
    Tree tree = json("{\"k\\u00e9y\": \"a\\n\\\"b\\\" \\/ \\ud83d\\ude00 ü \\q \\u12\"}");

    assertThat(outline(tree)).isEqualTo("{kéy: a\n\"b\" / 😀 ü \\q \\u12}");
  }

  @Test
  void booleansAndNullAreToldFromStrings() {
    Tree tree = json("[true, \"true\", null, \"null\"]");

    assertThat(((ScalarNode) at(tree, 0)).asBoolean()).contains(true);
    assertThat(((ScalarNode) at(tree, 1)).asBoolean()).isEmpty();
    assertThat(((ScalarNode) at(tree, 2)).isNull()).isTrue();
    assertThat(((ScalarNode) at(tree, 3)).isNull()).isFalse();
  }

  @Test
  void aMistakeIsAProblemAndWhatStandsBeforeItIsRead() {
    assertThat(problems(json("{\"a\": 1 \"b\": 2}"))).isEqualTo("1:9 ',' is expected here");
    assertThat(problems(json("{\"a\": yes}"))).isEqualTo("1:7 a value is expected here");
    assertThat(problems(json("{a: 1}"))).isEqualTo("1:2 a key in double quotes is expected here");
    assertThat(problems(json("{\"a\n\": 1}"))).isEqualTo("1:2 the string has no end");
    assertThat(problems(json("{\"a\": [1"))).isEqualTo("1:9 the file ends too early");
    assertThat(problems(json("{} {}"))).isEqualTo("1:4 text behind the end of the value");
    assertThat(problems(json("[1, /* 2]"))).isEqualTo("1:5 the comment has no end");
    assertThat(outline(json("{\"a\": {\"b\": 1}, \"c\": [1, }"))).isEqualTo("{a: {b: 1}, c: [1……");
  }

  @Test
  void repeatedKeysAreAProblem() {
    assertThat(problems(json("{\"a\": 1, \"a\": 2}")))
        .isEqualTo("1:10 the key \"a\" is there twice");
  }

  @Test
  void placeholdersStandForUnknownValues() {
    Tree tree =
        json("{\"cpu\": ${cpu}, \"memory\": {{ memory }}, \"n\": <COUNT>, \"i\": \"${image}\"}");

    assertThat(outline(tree)).isEqualTo("{cpu: ?, memory: ?, n: ?, i: ${image}}");
    assertThat(source(tree, "memory")).isEqualTo("{{ memory }}");
    assertThat(tree.isTemplate()).isTrue();
    assertThat(tree.problems()).hasSize(1);
  }

  @Test
  void aTemplateThatSteersHasNoKnownStructure() {
    assertThat(json("[\n{% for c in all %}\n{}\n{% endfor %}\n]").documents()).isEmpty();
    assertThat(json("{\"a\": [%{ for x in y ~}1%{ endfor ~}]}").isTemplate()).isTrue();
    assertThat(json("{\"a\": {{#each b}} 1 {{/each}} }").documents()).isEmpty();
    assertThat(json("{\"a\": ${a} ${b}, \"c\": 1}").documents()).isEmpty();
  }
}
