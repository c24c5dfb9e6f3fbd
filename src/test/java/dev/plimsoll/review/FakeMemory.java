package dev.plimsoll.review;

/// A memory of one pull request, kept as text as a database would.
final class FakeMemory implements Memory {
  Remembered remembered = Remembered.NOTHING;

  @Override
  public Remembered of(PullRequestRef pullRequest) {
    return remembered;
  }

  @Override
  public void keep(PullRequestRef pullRequest, Remembered now) {
    remembered = Remembered.parse(now.toText());
  }
}
