package dev.plimsoll.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A memory of one pull request, kept as text as a database would.
final class FakeMemory implements Memory {
  Remembered remembered = Remembered.NOTHING;
  final List<String> begun = new ArrayList<>();
  final List<String> left = new ArrayList<>();
  Duration age = Duration.ofMinutes(2);

  @Override
  public Remembered of(PullRequestRef pullRequest) {
    return remembered;
  }

  @Override
  public void keep(PullRequestRef pullRequest, Remembered now) {
    remembered = Remembered.parse(now.toText());
  }

  @Override
  public void begins(PullRequestRef pullRequest, String headSha) {
    begun.add(headSha);
  }

  @Override
  public void leavesBegun(PullRequestRef pullRequest, String headSha) {
    begun.add(headSha);
    left.add(headSha);
  }

  @Override
  public List<Begun> begun(PullRequestRef pullRequest) {
    return begun.stream().distinct().map(headSha -> new Begun(headSha, age)).toList();
  }

  @Override
  public void ended(PullRequestRef pullRequest, String headSha) {
    begun.removeIf(headSha::equals);
  }
}
