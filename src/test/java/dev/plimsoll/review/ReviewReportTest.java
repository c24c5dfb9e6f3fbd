package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.ReviewReport.Mended;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What those are told who want to know what becomes of pull requests.
class ReviewReportTest {
  private static final String ADD = "FROM a\nADD x y\n";
  private static final String COPY = "FROM a\nCOPY x y\n";

  private final List<ReviewReport> told = new ArrayList<>();
  private FakeHost host = new FakeHost();

  @BeforeEach
  void aFindingHasItsThread() {
    host = FakeHost.adding("Dockerfile", ADD);
    reconcile();
  }

  private ReviewReport reconcile() {
    new Reviewer(host, Wanted.planner(), host.memory, host.clock::get, listener(told))
        .reconcile(FakeHost.PULL_REQUEST, Optional.empty(), () -> true);
    return told.getLast();
  }

  private ReviewReport push(String dockerfile) {
    host.push(Map.of("Dockerfile", dockerfile));
    return reconcile();
  }

  @Test
  void theVerdictIsTold() {
    assertThat(told)
        .singleElement()
        .extracting(ReviewReport::conclusion)
        .isEqualTo(Conclusion.FAILURE);
    assertThat(push(COPY).conclusion()).isEqualTo(Conclusion.SUCCESS);
  }

  @Test
  void aRemarkWhoseCauseIsGoneIsMended() {
    ReviewReport report = push(COPY);

    assertThat(report.mended()).hasSize(1).extracting(Mended::thread).containsExactly("thread-1");
    assertThat(report.standing()).isEmpty();
  }

  @Test
  void soItIsWhenAPersonResolvedItOnTheWay() {
    host.people("thread-1", ReviewThread.State.RESOLVED_BY_PERSON, false);

    assertThat(push(COPY).mended()).hasSize(1);
  }

  @Test
  void aCauseThatIsBackIsNotMended() {
    push(COPY);

    ReviewReport report = push(ADD);

    assertThat(report.mended()).isEmpty();
    assertThat(report.standing()).containsExactly("thread-1");
  }

  @Test
  void whatIsOfNoInterestIsNotTold() {
    told.clear();
    host = FakeHost.adding("words.md", "words");
    new Reviewer(host, Wanted.planner(), host.memory, host.clock::get, listener(told))
        .reconcile(FakeHost.PULL_REQUEST, Optional.empty(), () -> true);

    assertThat(told).isEmpty();
  }

  private static ReviewListener listener(List<ReviewReport> told) {
    return new ReviewListener() {
      @Override
      public void reviewed(ReviewReport report) {
        told.add(report);
      }
    };
  }
}
