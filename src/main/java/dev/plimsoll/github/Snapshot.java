package dev.plimsoll.github;

import dev.plimsoll.review.Content;
import dev.plimsoll.review.HeadBranch;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.review.PullRequestState.Standing;
import dev.plimsoll.review.ReviewThread;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What GraphQL tells of a pull request at one moment.
///
/// @param contents of each `commit:path` that was asked for
/// @param organisation configurations of the owner's `.github` repository, by their names
/// @param files the changed files without patches, where they were asked for and all are told
record Snapshot(
    Standing standing,
    String headSha,
    String baseSha,
    String baseBranch,
    int changedFiles,
    List<ReviewThread> threads,
    Optional<ExistingCheckRun> checkRun,
    Map<String, Content> contents,
    RepositoryAtHead around,
    Map<String, SourceText> organisation,
    Optional<List<ListedFile>> files,
    HeadBranch branch) {}
