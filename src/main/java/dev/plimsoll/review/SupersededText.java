package dev.plimsoll.review;

import java.util.List;

/// What a check run says that was begun on a commit which nobody waits for any more. It is
/// cancelled rather than neutral: a branch that requires the check takes neutral for passed, and
/// the commit may become the newest again.
enum SupersededText {
  NEWER_COMMIT(
      "Not reviewed: a newer commit came",
      """
      Before this commit was reviewed, the pull request got a newer one. The verdict is on that.\
      """),
  CLOSED(
      "Not reviewed: the pull request was closed",
      """
      Before this commit was reviewed, the pull request was closed. It is reviewed when it is opened \
      again.\
      """);

  private static final String EXTERNAL_ID = "superseded";

  private final String title;
  private final String summary;

  SupersededText(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  CheckRunDraft on(String headSha) {
    return new CheckRunDraft(
        headSha, CheckRunDraft.Conclusion.CANCELLED, EXTERNAL_ID, title, summary, List.of());
  }
}
