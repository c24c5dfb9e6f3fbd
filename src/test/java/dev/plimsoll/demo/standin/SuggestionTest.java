package dev.plimsoll.demo.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final FileTree TREE =
      FileTree.empty()
          .with("Dockerfile", "FROM scratch\nADD sail /\nADD mast /\nENTRYPOINT [\"/sail\"]\n");

  private static ReviewThread thread(int first, int last, String body) {
    LineRange lines = new LineRange(first, last);
    ReviewComment comment = new ReviewComment(1, new Account("plimsoll", true), body);
    return new ReviewThread(
        "T", "Dockerfile", Optional.of(lines), lines, Optional.empty(), List.of(comment));
  }

  private static String suggesting(String text) {
    return "Better:\n```suggestion\n" + text + "```\n";
  }

  @Test
  void aBlockEndsAtAFenceAtLeastAsLong() {
    assertThat(Suggestion.in("````suggestion\nRUN echo '\n```\n'\n````\nmore"))
        .containsExactly(new Suggestion(List.of("RUN echo '", "```", "'")));
  }

  @Test
  void aBlockWithinAnotherBlockIsText() {
    assertThat(Suggestion.in("````md\n```suggestion\nno\n```\n````")).isEmpty();
  }

  @Test
  void anEmptyBlockDeletes() {
    FileTree changed = SuggestionBatch.apply(TREE, List.of(thread(2, 3, suggesting(""))));
    assertThat(changed.get("Dockerfile").orElseThrow().text())
        .isEqualTo("FROM scratch\nENTRYPOINT [\"/sail\"]\n");
  }

  @Test
  void severalAreCommittedTogether() {
    FileTree changed =
        SuggestionBatch.apply(
            TREE,
            List.of(
                thread(2, 2, suggesting("COPY sail /\n")),
                thread(4, 4, suggesting("USER 1000\nENTRYPOINT [\"/sail\"]\n"))));
    assertThat(changed.get("Dockerfile").orElseThrow().text())
        .isEqualTo("FROM scratch\nCOPY sail /\nADD mast /\nUSER 1000\nENTRYPOINT [\"/sail\"]\n");
  }

  @Test
  void whatTheButtonRefusesIsRefused() {
    assertThatThrownBy(() ->
            SuggestionBatch.apply(
                TREE,
                List.of(
                    thread(2, 3, suggesting("COPY sail mast /\n")),
                    thread(3, 3, suggesting("COPY mast /\n")))))
        .hasMessageContaining("Only one suggestion per line");
    assertThatThrownBy(
            () -> SuggestionBatch.apply(TREE, List.of(thread(2, 2, suggesting("ADD sail /\n")))))
        .hasMessageContaining("no change");
    assertThatThrownBy(() ->
            SuggestionBatch.apply(
                TREE,
                List.of(
                    thread(2, 2, suggesting("COPY sail /\n"))
                        .asResolvedBy(new Account("ann", false)))))
        .hasMessageContaining("resolved");
  }
}
