package dev.plimsoll.tree;

import static dev.plimsoll.tree.TreeText.at;
import static dev.plimsoll.tree.TreeText.problems;
import static dev.plimsoll.tree.TreeText.source;
import static dev.plimsoll.tree.TreeText.outline;
import static dev.plimsoll.tree.TreeText.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import org.junit.jupiter.api.Test;

class YamlTreeTest {
  @Test
  void mappingsSequencesAndScalarsAreRead() {
    Tree tree =
        yaml(
            """
            # the shop
            services:
              web:
                image: "nginx:1.29"
                ports: [80, '443']
                tmpfs:
                - /run
                - /tmp
              db: {image: postgres}
            """);

    assertThat(outline(tree))
        .isEqualTo(
            "{services: {web: {image: nginx:1.29, ports: [80, 443], tmpfs: [/run, /tmp]},"
                + " db: {image: postgres}}}");
    assertThat(tree.problems()).isEmpty();
  }

  @Test
  void everyValueKnowsItsBytes() {
    Tree tree =
        yaml(
            """
            web:
              image: "nginx" # pinned below
              list:
              - a
              - b

              # about the flow
              flow: { a: [1, 2] }
              text: |
                one
                two

              last:
            """);

    assertThat(source(tree, "web", "image")).isEqualTo("\"nginx\"");
    assertThat(source(tree, "web", "list")).isEqualTo("- a\n  - b");
    assertThat(source(tree, "web", "flow")).isEqualTo("{ a: [1, 2] }");
    assertThat(source(tree, "web", "flow", "a")).isEqualTo("[1, 2]");
    assertThat(source(tree, "web", "text")).isEqualTo("|\n    one\n    two");
    assertThat(source(tree, "web", "last")).isEmpty();
    assertThat(source(tree, "web")).startsWith("image:").endsWith("last:");
  }

  @Test
  void anchorsAndTagsAreKeptBesideTheValue() {
    Tree tree =
        yaml(
            """
            base: &base !custom # why
              a: 1
            text: !!str &t "x"
            gone: !reset
            list: !override [b]
            """);

    assertThat(at(tree, "base").properties().anchor()).contains("base");
    assertThat(at(tree, "base").properties().hasTag("!custom")).isTrue();
    assertThat(source(tree, "base")).isEqualTo("a: 1");
    assertThat(source(tree, "text")).isEqualTo("\"x\"");
    assertThat(at(tree, "gone").properties().hasTag("!reset")).isTrue();
    assertThat(source(tree, "gone")).isEmpty();
    assertThat(source(tree, "list")).isEqualTo("[b]");
    assertThat(at(tree, "list").properties().hasTag("!override")).isTrue();
  }

  @Test
  void anAliasLeadsToItsValue() {
    Tree tree = yaml("a: &x {k: v}\nb: *x\n");

    assertThat(source(tree, "b")).isEqualTo("*x");
    assertThat(outline(at(tree, "b").resolved())).isEqualTo("{k: v}");
  }

  @Test
  void anAliasWithoutAnchorOrInsideItselfIsAProblem() {
    assertThat(problems(yaml("a: *gone\n"))).isEqualTo("1:4 the alias *gone has no anchor");
    assertThat(problems(yaml("a: &a [*a]\n")))
        .isEqualTo("1:8 the alias *a stands inside the value it names");
    assertThat(problems(yaml("a: &a 1\n---\nb: *a\n"))).isEqualTo("3:4 the alias *a has no anchor");
  }

  @Test
  void repeatedKeysAreAProblem() {
    Tree tree = yaml("web:\n  image: a\n  ports: []\n  image: b\n");

    assertThat(problems(tree)).isEqualTo("4:3 the key \"image\" is there twice");
    assertThat(source(tree, "web", "image")).isEqualTo("b");
  }

  @Test
  void severalDocumentsAreSeveralTrees() {
    assertThat(outline(yaml("a: 1\n---\nb: 2\n...\n---\nc\n"))).isEqualTo("{a: 1} | {b: 2} | c");
    assertThat(yaml("").documents()).isEmpty();
    assertThat(yaml("# nothing\n").documents()).isEmpty();
  }

  @Test
  void placesCountBytesBehindOtherScriptsAndAByteOrderMark() {
    Tree tree = yaml("\uFEFFgruß: \"naïve 😀\" # é\nweb: {ü: 日本}\n");

    assertThat(outline(tree)).isEqualTo("{gruß: naïve 😀, web: {ü: 日本}}");
    assertThat(source(tree, "gruß")).isEqualTo("\"naïve 😀\"");
    assertThat(source(tree, "web", "ü")).isEqualTo("日本");
  }

  @Test
  void lineEndsOfWindowsAndBytesOfNoEncodingAreRead() {
    Tree windows = yaml("a:\r\n  - b\r\n  - c\r\n");
    byte[] latin1 = {'a', ':', ' ', (byte) 0xE9, 'x', '\n', 'b', ':', ' ', '1', '\n'};
    Tree broken = TreeParser.parseYaml(SourceText.of(latin1));

    assertThat(outline(windows)).isEqualTo("{a: [b, c]}");
    assertThat(source(windows, "a")).isEqualTo("- b\r\n  - c");
    assertThat(outline(broken)).isEqualTo("{a: \uFFFDx, b: 1}");
    assertThat(source(broken, "b")).isEqualTo("1");
  }

  @Test
  void aMistakeIsAProblemAndWhatStandsBeforeItIsRead() {
    Tree tree = yaml("web:\n  image: a\ndb:\n  image: b\n  ports: ]\n");

    assertThat(outline(tree)).isEqualTo("{web: {image: a}, db: {image: b……");
    assertThat(problems(tree)).startsWith("5:10 ");
    assertThat(tree.problems())
        .extracting(TreeProblem::kind)
        .containsExactly(TreeProblem.Kind.SYNTAX);
  }

  @Test
  void aTabAsIndentationAndControlCharactersAreMistakes() {
    assertThat(problems(yaml("a:\n\tb: 1\n"))).startsWith("2:1 found character '\\t(TAB)'");
    assertThat(problems(yaml("a: x\u0000\n")))
        .isEqualTo("1:5 the control character U+0000 is not allowed");
  }

  @Test
  void templatesAreToldApart() {
    assertThat(yaml("image: {{ .Values.image }}\n").isTemplate()).isTrue();
    assertThat(yaml("a: 1\n{% if x %}\nb: 2\n{% endif %}\n").isTemplate()).isTrue();
    assertThat(yaml("a:\n  {{- if .x }}\n  b: 2\n  {{- end }}\n").isTemplate()).isTrue();
    assertThat(yaml("a: 1\n{# note #}\nb: 2\n").isTemplate()).isTrue();
    assertThat(yaml("{% for s in all %}\n{{ s }}:\n  a: 1\n{% endfor %}\n").documents()).isEmpty();
  }

  @Test
  void bracesInsideScalarsAreNoTemplate() {
    Tree tree =
        yaml(
            """
            host: "{{.Node.Hostname}}"
            image: shop:${TAG:-latest}
            config: |
              {{ range . }}
              {% if x %}
            map: {a: {b: 1}}
            """);

    assertThat(tree.problems()).isEmpty();
    assertThat(tree.documents()).hasSize(1);
  }
}
