package dev.plimsoll.hcl;

import static dev.plimsoll.hcl.HclOutline.outline;
import static dev.plimsoll.hcl.HclOutline.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.ScalarNode;
import org.junit.jupiter.api.Test;

class HclFileTest {
  @Test
  void blocksHaveLabelsAttributesAndBlocks() {
    String file =
        """
        # what runs
        resource "app" "web" { // one
          size = 2 /* both
            lines */
          volume {
            name = "data"
          }
        }
        locals { a = true }
        empty {}
        """;

    assertThat(outline(file))
        .isEqualTo(
            "{} resource[app, web]{size: 2} volume[]{name: data} locals[]{a: true} empty[]{}");
  }

  @Test
  void objectsAndListsTakeEitherSeparatorAndTrailingCommas() {
    String file =
        """
        a = {
          one = 1, two : "2"
          "three" = [1, 2,
            -3.5e2,   # the last
          ]
          (var.key) = null
          aws.east  = aws
        }
        """;

    assertThat(outline(file))
        .isEqualTo(
            "{a: {one: 1, two: 2, three: [1, 2, -3.5e2], ?(var.key)?: null, ?aws.east?: ?aws?}}");
  }

  @Test
  void callsAndConditionalsKeepTheirArguments() {
    assertThat(outline("a = jsonencode([{ x = 1 }, merge(local.a, { y = 2 }...)])"))
        .isEqualTo("{a: jsonencode[[{x: 1}, merge[?local.a?, {y: 2}]]]}");
    assertThat(outline("a = var.on == \"x\" ? [1] : provider::text::none()"))
        .isEqualTo("{a: ?:[?var.on == \"x\"?, [1], provider::text::none[]]}");
  }

  @Test
  void whatIsComputedSaysItsSource() {
    assertThat(outline("a = var.x[0].y[*].z")).isEqualTo("{a: ?var.x[0].y[*].z?}");
    assertThat(outline("a = [for k, v in var.m : { (k) = \"]\" } if v]"))
        .isEqualTo("{a: ?[for k, v in var.m : { (k) = \"]\" } if v]?}");
    assertThat(outline("a = f(1)[\"k\"] # end\nb = !c\nd = 1 + f(2) * 3"))
        .isEqualTo("{a: ?f(1)[\"k\"]?, b: ?!c?, d: ?1 + f(2) * 3?}");
  }

  @Test
  void quotesAroundOneInterpolationCountForWhatTheyHold() {
    assertThat(outline("a = \"${var.x}\"\nb = \"${jsonencode([\"q\"])}\""))
        .isEqualTo("{a: ?var.x?, b: jsonencode[[q]]}");
    assertThat(outline("a = \"${var.x}-${var.y}\"\nb = \"$${x}\"\nc = \"${f(\"}\\\"\")}:1\""))
        .isEqualTo("{a: ${var.x}-${var.y}, b: $${x}, c: ${f(\"}\"\")}:1}");
    assertThat(outline("a = (\n  1\n)")).isEqualTo("{a: 1}");
  }

  @Test
  void escapesAreRead() {
    assertThat(outline("a = \"x\\t\\\"\\u0041\\U0001F600\\q\"")).isEqualTo("{a: x\t\"A😀\\q}");
  }

  @Test
  void aHeredocIsItsLines() {
    String file =
        """
        a = <<EOF
        [
          "EOF"
        ]
        EOF
        b = f(<<-END
          two
          END
        )
        """;
    HclFile read = HclFile.parse(SourceText.of(file));

    assertThat(outline(file)).isEqualTo("{a: [\n  \"EOF\"\n]\n, b: f[  two\n]}");
    assertThat(read.source().slice(read.body().value("a").orElseThrow().span()))
        .isEqualTo(((ScalarNode) read.body().value("a").orElseThrow()).value());
  }

  @Test
  void carriageReturnsBelongToTheLineEnds() {
    assertThat(outline("a = <<EOF\r\nx\r\nEOF\r\nb = {\r\n  c = 1\r\n}\r\n"))
        .isEqualTo("{a: x\r\n, b: {c: 1}}");
  }

  @Test
  void dynamicBlocksAreToldApart() {
    Body body = HclFile.parse(SourceText.of("dynamic \"volume\" {\n}\nvolume {\n}\n")).body();

    assertThat(body.isDynamic("volume")).isTrue();
    assertThat(body.isDynamic("network")).isFalse();
    assertThat(body.blocks("volume")).hasSize(1);
  }

  @Test
  void aMistakeStopsTheReaderAndWhatStandsBeforeItIsRead() {
    assertThat(problem("a = 1 2")).isEqualTo("1:7 the end of the line is expected here");
    assertThat(problem("a = \"x\ny\"")).isEqualTo("1:5 the string has no end");
    assertThat(problem("a {\n b = 1\n")).isEqualTo("2:8 the block has no end");
    assertThat(problem("a = [1 2]")).isEqualTo("1:8 ',' is expected here");
    assertThat(problem("a = { b 1 }")).isEqualTo("1:9 '=' is expected here");
    assertThat(problem("a = <<EOF\nx\n"))
        .isEqualTo("1:5 a heredoc that has an end is expected here");
    assertThat(problem("{\"json\": 1}")).isEqualTo("1:1 a block or an attribute is expected here");
    assertThat(problem("a = " + "[".repeat(300))).contains("levels deep");
    assertThat(outline("a = 1\nb = [2, }")).isEqualTo("{a: 1, b: [2, ??……");
  }
}
