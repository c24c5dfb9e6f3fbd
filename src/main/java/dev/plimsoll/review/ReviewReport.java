package dev.plimsoll.review;

import dev.plimsoll.engine.Fingerprint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What became of a pull request whose container files were looked at.
///
/// @param mended remarks of ours whose cause is gone
/// @param standing threads of ours whose cause is there, or of which nothing is known
public record ReviewReport(
    PullRequestRef pullRequest,
    String headSha,
    CheckRunDraft.Conclusion conclusion,
    List<Mended> mended,
    List<String> standing) {
  /// How the last lines of our comments name a rule.
  private static final Pattern RULE =
      Pattern.compile("(?m)^\\[`[a-z0-9-]+`]\\([^)\\s]*/rules/([a-z0-9-]{1,80})\\) · [a-z]+$");

  public ReviewReport {
    mended = List.copyOf(mended);
    standing = List.copyOf(standing);
  }

  /// A remark that was heeded.
  ///
  /// @param thread the host's identifier of the thread
  /// @param rule what it was about
  public record Mended(String thread, String rule) {}

  static ReviewReport of(Verdict verdict, Conversations conversations) {
    CheckedFiles files = verdict.files();
    List<ReviewThread> gone = conversations.gone(found(files), files::knows);
    List<String> standing =
        conversations.all().stream()
            .filter(thread -> !gone.contains(thread))
            .map(ReviewThread::id)
            .filter(id -> !id.isEmpty())
            .toList();
    return new ReviewReport(
        verdict.pullRequest(),
        verdict.headSha(),
        verdict.conclusion(),
        gone.stream().flatMap(thread -> rules(thread).stream()).toList(),
        standing);
  }

  /// What is suppressed is not mended.
  private static Set<Fingerprint> found(CheckedFiles files) {
    Set<Fingerprint> found = new HashSet<>(files.present());
    files.read().stream()
        .flatMap(file -> file.report().suppressed().stream())
        .forEach(suppressed -> found.add(suppressed.diagnostic().fingerprint()));
    return found;
  }

  private static List<Mended> rules(ReviewThread thread) {
    return RULE.matcher(thread.body())
        .results()
        .map(named -> new Mended(thread.id(), named.group(1)))
        .distinct()
        .toList();
  }
}
