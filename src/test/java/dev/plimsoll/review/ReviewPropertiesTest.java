package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diff.FileDiff;
import dev.plimsoll.diff.LineRange;
import dev.plimsoll.diff.Patch;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.review.ReviewDraft.Comment;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every pull request, tried on random ones that are pushed to several times.
class ReviewPropertiesTest {
  private static final List<String> LINES =
      List.of(
          "FROM alpine",
          "ADD a b",
          "ADD http://x y",
          "COPY a b",
          "ENTRYPOINT run",
          "ENTRYPOINT [\"run\"]",
          "USER app",
          "WORKDIR app",
          "EXPOSE 22",
          "# `a comment`",
          "",
          "RUN x");

  private final Random random = new Random();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aRandomPullRequestIsTreatedWell(long seed) {
    random.setSeed(seed);
    for (int round = 0; round < 12; round++) {
      String base = random.nextInt(4) == 0 ? "" : dockerfile();
      FakeHost host =
          FakeHost.with(base.isEmpty() ? Map.of() : Map.of("Dockerfile", base), Map.of());
      Set<Fingerprint> told = new HashSet<>();
      for (int push = 0; push < 3; push++) {
        String head = dockerfile();
        host.push(Map.of("Dockerfile", head));
        Wanted.plan(host).review().ifPresent(review -> assertGood(review, base, head, told));
        reconcile(host);
        assertThat(reconcile(host)).isEqualTo(Reviewer.Outcome.UNCHANGED);
        assertOpenThreadsAreAboutWhatIsThere(host, head);
      }
    }
  }

  private String dockerfile() {
    return random
            .ints(random.nextInt(1, 30), 0, LINES.size())
            .mapToObj(LINES::get)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static void assertGood(
      ReviewDraft review, String base, String head, Set<Fingerprint> told) {
    FileDiff diff = (FileDiff) Patch.parse(Patches.between(base, head));
    assertThat(review.comments()).hasSizeBetween(1, 25);
    List<Comment> suggesting = new ArrayList<>();
    for (Comment comment : review.comments()) {
      assertThat(diff.shows(Committed.lines(comment))).as(comment.toString()).isTrue();
      assertThat(comment.startLine()).isNotEqualTo(Optional.of(comment.line()));
      Marker.read(comment.body()).forEach(one -> assertThat(told.add(one)).as("told").isTrue());
      if (Committed.isSuggesting(comment)) {
        suggesting.add(comment);
      }
    }
    assertNoLineTwice(suggesting);
    int suggested =
        suggesting.stream().mapToInt(comment -> Marker.read(comment.body()).size()).sum();
    assertThat(fingerprints(Committed.all(suggesting, head)))
        .hasSizeLessThanOrEqualTo(fingerprints(head).size() - suggested);
  }

  private static void assertNoLineTwice(List<Comment> suggesting) {
    assertThat(suggesting.stream().map(Committed::lines).flatMap(ReviewPropertiesTest::each))
        .doesNotHaveDuplicates();
  }

  private static Stream<Integer> each(LineRange range) {
    return IntStream.rangeClosed(range.first(), range.last()).boxed();
  }

  private static Set<Fingerprint> fingerprints(String dockerfile) {
    return new ToyChecker()
        .check("Dockerfile", SourceText.of(dockerfile)).diagnostics().stream()
            .map(Diagnostic::fingerprint)
            .collect(Collectors.toSet());
  }

  private static void assertOpenThreadsAreAboutWhatIsThere(FakeHost host, String head) {
    Set<Fingerprint> present = fingerprints(head);
    for (ReviewThread thread : host.threads.values()) {
      boolean there = Marker.read(thread.body()).stream().anyMatch(present::contains);
      assertThat(!thread.isOpen() || there).as(thread.toString()).isTrue();
    }
  }

  private static Reviewer.Outcome reconcile(FakeHost host) {
    return Wanted.reviewer(host).reconcile(FakeHost.PULL_REQUEST, Optional.empty(), () -> true);
  }
}
