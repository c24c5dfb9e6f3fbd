package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.ReviewDraft;
import dev.plimsoll.review.ReviewDraft.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A review that GitHub refuses because of some of its comments.
class NarrowingTest {
  private final List<Integer> taken = new ArrayList<>();
  private int attempts;

  @Test
  void whatIsTakenAtOnceIsOneAttempt() {
    assertThat(refused(25, Set.of(), lines -> "")).isEmpty();
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void aCommentThatIsCountedIsLeftOut() {
    assertThat(refused(25, Set.of(17), lines -> "comments[17].line could not be resolved"))
        .containsExactly(17);
    assertThat(attempts).isEqualTo(2);
  }

  @Test
  void aCommentThatIsNamedByItsPlaceIsLeftOut() {
    assertThat(refused(25, Set.of(3), lines -> "f3:3 is no part of the diff")).containsExactly(3);
    assertThat(attempts).isEqualTo(2);
  }

  @Test
  void withoutAnyNameTheGroupIsHalvedAndFewAreLost() {
    for (int bad = 0; bad < 25; bad++) {
      taken.clear();
      attempts = 0;

      List<Integer> refused = refused(25, Set.of(bad), lines -> "Line could not be resolved");

      assertThat(refused).contains(bad);
      assertThat(refused.size() + taken.size()).isEqualTo(25);
      assertThat(taken).hasSizeGreaterThanOrEqualTo(11);
      assertThat(attempts).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void whereAllAreRefusedTheAttemptsAreFew() {
    Set<Integer> all = Set.copyOf(IntStream.range(0, 25).boxed().toList());

    assertThatThrownBy(() -> refused(25, all, lines -> "no"))
        .isInstanceOf(HostRefusedException.class);
    assertThat(attempts).isEqualTo(6);
  }

  @Test
  void aRefusalForAnotherReasonIsNotTriedAgain() {
    Narrowing narrowing =
        new Narrowing(
            draft(25),
            draft -> {
              throw new HostRefusedException(403, "Resource not accessible by integration");
            });

    assertThatThrownBy(narrowing::send).isInstanceOf(HostRefusedException.class);
  }

  @Test
  void aHostThatIsAwayIsForLater() {
    Narrowing narrowing =
        new Narrowing(
            draft(25),
            draft -> {
              throw new HostUnavailableException("later");
            });

    assertThatThrownBy(narrowing::send).isInstanceOf(HostUnavailableException.class);
  }

  private List<Integer> refused(
      int count, Set<Integer> bad, Function<List<Integer>, String> complaint) {
    return lines(
        new Narrowing(
                draft(count),
                draft -> {
                  attempts++;
                  List<Integer> lines = lines(draft.comments());
                  if (lines.stream().anyMatch(bad::contains)) {
                    throw new HostRefusedException(422, complaint.apply(lines));
                  }
                  taken.addAll(lines);
                })
            .send());
  }

  private static List<Integer> lines(List<Comment> comments) {
    return comments.stream().map(Comment::line).toList();
  }

  private static ReviewDraft draft(int comments) {
    return new ReviewDraft(
        "1",
        "body",
        IntStream.range(0, comments)
            .mapToObj(line -> new Comment("f" + line, Optional.empty(), line, "c"))
            .toList());
  }
}
