package dev.plimsoll.github;

import dev.plimsoll.review.Content;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.review.ReviewThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What GraphQL tells of a pull request at one moment.
///
/// @param contents of each `commit:path` that was asked for
record Snapshot(
    boolean open,
    String headSha,
    String baseSha,
    int changedFiles,
    List<ReviewThread> threads,
    Optional<ExistingCheckRun> checkRun,
    Map<String, Content> contents) {}
