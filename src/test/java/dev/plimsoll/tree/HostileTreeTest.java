package dev.plimsoll.tree;

import static dev.plimsoll.tree.TreeText.json;
import static dev.plimsoll.tree.TreeText.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileTreeTest {
  @Test
  void deepNestingStopsTheReaderNotTheThread() {
    for (String bomb :
        new String[] {"[".repeat(100_000), "{a: ".repeat(100_000), "- ".repeat(100_000)}) {
      assertThat(yaml(bomb).problems())
          .extracting(TreeProblem::kind)
          .contains(TreeProblem.Kind.LIMIT);
    }
    assertThat(json("[".repeat(1_000_000)).problems())
        .extracting(TreeProblem::kind)
        .containsExactly(TreeProblem.Kind.LIMIT);
  }

  @Test
  void aliasesOfAliasesStayOneNodeEach() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
    for (int i = 1; i < 64; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    Tree tree = yaml(laughs.toString());

    assertThat(tree.problems()).isEmpty();
    assertThat(tree.root().orElseThrow().toString()).hasSizeLessThan(40_000);
  }

  @Test
  void tooManyValuesAreCutOff() {
    Tree tree = json("[" + "1,".repeat(TreeBuilder.MOST_NODES + 10) + "]");

    assertThat(tree.problems())
        .extracting(TreeProblem::kind)
        .containsExactly(TreeProblem.Kind.LIMIT);
  }

  @Test
  void oneLongLineOfAstralCharactersIsRead() {
    String text = "😀".repeat(200_000);

    assertThat(TreeText.outline(yaml("a: " + text))).isEqualTo("{a: " + text + "}");
  }

  @Test
  void whateverTheBytesNothingIsThrownAndSpansLieInsideTheirParents() {
    String[] seeds = {
      "services:\n  web: &w\n    image: \"a\"\n    tmpfs: [/tmp, '/run']\n  b:\n    <<: *w\n    t: |\n      x\n",
      "{\"containerDefinitions\": [{\"name\": \"a\", \"n\": 1.5, \"b\": true, /* c */ \"e\": \"\\u00e9\"},]}",
    };
    Random random = new Random(42);
    for (int i = 0; i < 6_000; i++) {
      byte[] bytes = mutated(seeds[i % seeds.length], random);
      SourceText source = SourceText.of(bytes);
      for (Tree tree : new Tree[] {TreeParser.parseYaml(source), TreeParser.parseJson(source)}) {
        Span all = new Span(0, bytes.length);
        tree.documents().forEach(node -> assertInside(all, node));
        tree.problems().forEach(problem -> assertThat(problem.line()).isPositive());
      }
    }
  }

  private static byte[] mutated(String seed, Random random) {
    byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
    String alphabet = "\0\t\n\r \"#$%&'*,-:<>?@[]`{|}\\é😀!x";
    byte[] marks = alphabet.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
    }
    return bytes;
  }

  private static void assertInside(Span parent, Node node) {
    assertThat(parent.contains(node.span())).as("%s in %s", node.span(), parent).isTrue();
    switch (node) {
      case MappingNode mapping -> {
        for (Entry entry : mapping.entries()) {
          assertInside(mapping.span(), entry.key());
          assertInside(mapping.span(), entry.value());
        }
      }
      case SequenceNode list -> list.items().forEach(item -> assertInside(list.span(), item));
      case ScalarNode _, AliasNode _ -> {}
    }
  }
}
