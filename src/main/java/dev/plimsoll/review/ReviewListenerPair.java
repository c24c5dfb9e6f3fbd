package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import java.util.List;
import java.util.function.Supplier;

/// Tells two, the first one first.
record ReviewListenerPair(ReviewListener first, ReviewListener second) implements ReviewListener {
  @Override
  public <T> T during(Step step, Supplier<T> work) {
    return first.during(step, () -> second.during(step, work));
  }

  @Override
  public void reviewed(ReviewReport report) {
    first.reviewed(report);
    second.reviewed(report);
  }

  @Override
  public void told(List<Diagnostic> news) {
    first.told(news);
    second.told(news);
  }

  @Override
  public void closed(List<ThreadChange> changes) {
    first.closed(changes);
    second.closed(changes);
  }

  @Override
  public void fixed(List<Diagnostic> findings, Means means) {
    first.fixed(findings, means);
    second.fixed(findings, means);
  }
}
