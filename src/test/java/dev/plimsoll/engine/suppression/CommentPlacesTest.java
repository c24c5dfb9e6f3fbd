package dev.plimsoll.engine.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a comment is about, outside of Dockerfiles.
class CommentPlacesTest {
  private static String first(SourceText source, Optional<Span> span) {
    return span.map(source::slice).orElse("").lines().findFirst().orElse("");
  }

  private static List<String> targets(SourceText source, List<PlacedComment> comments) {
    return comments.stream()
        .map(comment -> comment.text() + " -> " + first(source, comment.target()))
        .toList();
  }

  private static List<String> blocks(SourceText source, List<PlacedComment> comments) {
    return comments.stream().map(comment -> first(source, comment.block())).toList();
  }

  @Test
  void yamlAboveAndBehindKeysAndItems() {
    SourceText source =
        SourceText.of(
            """
            # all
            services:
              # first
              web: # beside
                image: "a#b" # image
                command: >
                  echo # no comment
              # db

              db: {image: x}  # flow
            list:
              # item
              - name: a
                b: c#d
              - name: e # second
            # nothing
            """);

    assertThat(targets(source, TreeComments.read(source, false)))
        .containsExactly(
            "all -> services:",
            "first -> web: # beside",
            "beside -> web: # beside",
            "image -> image: \"a#b\"",
            "db -> db: {image: x}",
            "flow -> db: {image: x}",
            "item -> name: a",
            "second -> name: e",
            "nothing -> ");
  }

  @Test
  void yamlAboveTheFirstKeyIsAboutTheDocument() {
    SourceText source = SourceText.of("# c\na: 1\nb: 2\n---\n# d\nc: 3\nd: 4\n");

    assertThat(TreeComments.read(source, false))
        .extracting(comment -> source.slice(comment.target().orElseThrow()))
        .containsExactly("a: 1\nb: 2", "c: 3\nd: 4");
  }

  @Test
  void jsonWithComments() {
    SourceText source =
        SourceText.of(
            """
            {
              // above
              "a": {"b": "http://c"}, /* behind */
              "list": [
                /* item */
                {"name": "x"}
              ]
            }
            """);

    assertThat(targets(source, TreeComments.read(source, true)))
        .containsExactly(
            "above -> \"a\": {\"b\": \"http://c\"}",
            "behind -> \"a\": {\"b\": \"http://c\"}",
            "item -> {\"name\": \"x\"}");
  }

  @Test
  void hclAboveAndBehind() {
    SourceText source =
        SourceText.of(
            """
            # top
            resource "a" "b" {
              // attribute
              x = "#${f("}")}" # beside
              defs = jsonencode([
                # object
                {
                  name = "c"
                }, /* after */
                { name = "d" } # line
              ])
              text = <<-END
                # no comment
              END
            } # end
            """);
    List<PlacedComment> comments = HclComments.read(source);

    assertThat(targets(source, comments))
        .containsExactly(
            "top -> resource \"a\" \"b\" {",
            "attribute -> x = \"#${f(\"}\")}\" # beside",
            "beside -> x = \"#${f(\"}\")}\" # beside",
            "object -> {",
            "after -> }, /* after */",
            "line -> { name = \"d\" } # line",
            "end -> } # end");
    assertThat(source.slice(comments.getFirst().target().orElseThrow())).contains("END\n}");
    assertThat(source.slice(comments.get(3).target().orElseThrow())).endsWith("},".substring(0, 1));
    assertThat(blocks(source, comments)).contains("{");
  }

  @Test
  void brokenFilesAreRead() {
    for (String text : new String[] {"", "# a", "a: [ # b", "\"${", "<<E\n# x", "{{{", "/*", "x = /"}) {
      SourceText source = SourceText.of(text);
      assertThat(HclComments.read(source)).isNotNull();
      assertThat(TreeComments.read(source, false)).isNotNull();
      assertThat(TreeComments.read(source, true)).isNotNull();
    }
  }
}
