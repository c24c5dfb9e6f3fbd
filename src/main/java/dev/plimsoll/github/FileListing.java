package dev.plimsoll.github;

import dev.plimsoll.review.ChangedFile.Status;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHPullRequestFileDetail;

/// The changed files of a pull request, as far as GitHub lists them, and the commits that the list
/// was made from: more than one where a push came between two pages.
record FileListing(List<ListedFile> files, Set<String> heads) {
  /// GitHub lists no more.
  private static final int MOST = 3_000;

  private static final int PAGE = 100;

  /// Anchored, because the file's path stands in the link too and is anybody's choice.
  private static final Pattern CONTENTS_LINK = Pattern.compile("[?&]ref=([0-9a-f]{40})$");

  private static final Pattern BLOB_LINK =
      Pattern.compile("^https?://[^/]+/[^/]+/[^/]+/blob/([0-9a-f]{40})/");

  static FileListing read(Kohsuke kohsuke) {
    List<ListedFile> files =
        kohsuke.call(() ->
            StreamSupport.stream(
                    kohsuke.pullRequest().listFiles().withPageSize(PAGE).spliterator(), false)
                .limit(MOST)
                .map(FileListing::file)
                .toList());
    // A removed file's links point to the commit that still had it.
    Set<String> heads =
        files.stream()
            .filter(ListedFile::inHead)
            .flatMap(file -> file.listedAt().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new FileListing(files, heads);
  }

  /// Whether there cannot be more files than it has.
  boolean isWhole() {
    return files.size() < MOST;
  }

  /// The head that it was made from, if it tells one.
  Optional<String> head() {
    return heads.size() == 1 ? heads.stream().findFirst() : Optional.empty();
  }

  boolean isOf(String commit) {
    return heads.equals(Set.of(commit));
  }

  /// A list of nothing but removed files tells no commit.
  boolean mayBeOf(String commit) {
    return heads.isEmpty() || isOf(commit);
  }

  private static ListedFile file(GHPullRequestFileDetail detail) {
    return new ListedFile(
        detail.getFilename(),
        Optional.ofNullable(detail.getPreviousFilename()),
        status(detail.getStatus()),
        Optional.ofNullable(detail.getPatch()),
        commit(CONTENTS_LINK, detail.getContentsUrl())
            .or(() -> commit(BLOB_LINK, detail.getBlobUrl())));
  }

  static Status status(String word) {
    return switch (word) {
      case "added" -> Status.ADDED;
      case "removed" -> Status.REMOVED;
      case "renamed" -> Status.RENAMED;
      case "copied" -> Status.COPIED;
      case "unchanged" -> Status.UNCHANGED;
      default -> Status.MODIFIED;
    };
  }

  private static Optional<String> commit(Pattern form, @Nullable URL link) {
    Matcher commit = form.matcher(String.valueOf(link));
    return commit.find() ? Optional.of(commit.group(1)) : Optional.empty();
  }
}
