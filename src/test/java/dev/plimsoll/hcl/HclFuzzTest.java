package dev.plimsoll.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.AliasNode;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HclFuzzTest {
  private static final String SEED =
      """
      locals { tag = "v1-${var.x["k"]}" }
      resource "a" "b" {
        list = jsonencode([{ name = "é", on = true }, merge(local.c, { n : -1.5 })...])
        text = <<-EOF
          [{"name": "${a}"}]
          EOF
        pick = var.a > 1 ? [for k, v in m : "${k}"] : (null)
        dynamic "volume" { for_each = [] /* none */ }
      }
      """;
  private static final byte[] MARKS =
      "\0\t\n\r \"#$%&'*,-.:<=>?@[]()`{|}\\é😀!x/".getBytes(StandardCharsets.UTF_8);

  @Test
  void whateverTheBytesNothingIsThrownAndSpansLieInsideTheirParents() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = mutated(random);
      HclFile file = HclFile.parse(SourceText.of(bytes));
      assertInside(new Span(0, bytes.length), file.body());
      file.problems().forEach(problem -> assertThat(problem.line()).isPositive());
    }
  }

  private static byte[] mutated(Random random) {
    byte[] bytes = SEED.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = MARKS[random.nextInt(MARKS.length)];
    }
    int cut = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
    return Arrays.copyOf(bytes, cut);
  }

  private static void assertInside(Span parent, Body body) {
    assertInside(parent, body.attributes());
    for (Block block : body.blocks()) {
      assertThat(parent.contains(block.span())).isTrue();
      assertInside(block.span(), block.body());
    }
  }

  private static void assertInside(Span parent, Node node) {
    assertThat(parent.contains(node.span())).as("%s in %s", node.span(), parent).isTrue();
    switch (node) {
      case MappingNode mapping ->
          mapping.entries().forEach(entry -> assertInside(mapping.span(), entry.value()));
      case SequenceNode list -> list.items().forEach(item -> assertInside(list.span(), item));
      case ScalarNode _, AliasNode _ -> {}
    }
  }
}
