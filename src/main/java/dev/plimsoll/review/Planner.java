package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Computes what a pull request should look like, and what is missing. Pure: the same state gives
/// the same plan, and a state that a plan was carried out on gives an empty one.
public final class Planner {
  private static final int MOST_COMMENTS = 25;

  private final FileChecker checker;
  private final Examination examination;
  private final CommentText commentText;
  private final CheckRunText checkRunText;

  public Planner(FileChecker checker, Links links) {
    this.checker = checker;
    this.examination = new Examination(checker);
    this.commentText = new CommentText(links);
    this.checkRunText = new CheckRunText(links);
  }

  public Plan plan(PullRequestRef pullRequest, PullRequestState state) {
    if (!state.open()) {
      return Plan.NOTHING;
    }
    CheckedFiles files =
        new CheckedFiles(
            state.files().stream().map(examination::of).toList(), state.allFilesListed());
    Conversations conversations = new Conversations(state.threads());
    List<Remark> remarks = remarks(files, conversations);
    Verdict verdict = verdict(pullRequest, state.headSha(), files, conversations, remarks);
    List<ReviewThread> mended = conversations.mended(files.present(), files::knows);
    return missing(state, verdict, remarks, mended);
  }

  /// The comments that there is room for. Those that stand count, so that what had no room is not
  /// told by the next review of the same commit.
  private List<Remark> remarks(CheckedFiles files, Conversations conversations) {
    Set<Fingerprint> authors = fingerprints(files.authors());
    long room = Math.max(0, MOST_COMMENTS - conversations.countAbout(authors));
    return files.read().stream()
        .flatMap(file -> Remarks.on(file, untold(file.authors(), conversations), checker).stream())
        .sorted(Remarks.MOST_SEVERE_FIRST)
        .limit(room)
        .toList();
  }

  private static Verdict verdict(
      PullRequestRef pullRequest,
      String headSha,
      CheckedFiles files,
      Conversations conversations,
      List<Remark> remarks) {
    List<Diagnostic> untold = untold(files.authors(), conversations);
    Set<Diagnostic> commented =
        remarks.stream().flatMap(remark -> remark.findings().stream()).collect(Collectors.toSet());
    List<Diagnostic> rest = untold.stream().filter(found -> !commented.contains(found)).toList();
    return new Verdict(pullRequest, headSha, files, untold, rest);
  }

  private Plan missing(
      PullRequestState state, Verdict verdict, List<Remark> remarks, List<ReviewThread> mended) {
    Map<Setbacks, CheckRunDraft> checkRuns =
        Setbacks.ALL.stream()
            .collect(Collectors.toMap(it -> it, it -> checkRunText.of(verdict, it)));
    Setbacks standing = standing(state, checkRuns);
    boolean hopeless = standing.threadsLeftOpen() || mended.stream().anyMatch(t -> !t.resolvable());
    Setbacks setbacks =
        new Setbacks(!mended.isEmpty() && hopeless, !remarks.isEmpty() && standing.reviewRefused());
    checkRuns.values().removeIf(draft -> stands(state, draft));
    return new Plan(
        standing.reviewRefused() ? Optional.empty() : review(state.headSha(), remarks),
        standing.threadsLeftOpen() ? List.of() : resolvable(mended),
        setbacks,
        checkRuns);
  }

  /// What the check run that is there says the host does not let us do; it would not now either.
  private static Setbacks standing(PullRequestState state, Map<Setbacks, CheckRunDraft> checkRuns) {
    return checkRuns.entrySet().stream()
        .filter(entry -> stands(state, entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Setbacks.NONE);
  }

  private static boolean stands(PullRequestState state, CheckRunDraft draft) {
    return state
        .checkRun()
        .filter(run -> run.completed() && run.externalId().equals(draft.externalId()))
        .isPresent();
  }

  private Optional<ReviewDraft> review(String headSha, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return Optional.empty();
    }
    List<ReviewDraft.Comment> comments = remarks.stream().map(commentText::of).toList();
    return Optional.of(new ReviewDraft(headSha, body(comments.size()), comments));
  }

  private static String body(int comments) {
    return Count.of(comments, "remark") + " on the container files of this pull request.";
  }

  private static List<String> resolvable(List<ReviewThread> mended) {
    return mended.stream().filter(ReviewThread::resolvable).map(ReviewThread::id).toList();
  }

  private static List<Diagnostic> untold(List<Diagnostic> findings, Conversations conversations) {
    return findings.stream().filter(found -> !conversations.told(found.fingerprint())).toList();
  }

  private static Set<Fingerprint> fingerprints(List<Diagnostic> findings) {
    return findings.stream().map(Diagnostic::fingerprint).collect(Collectors.toSet());
  }
}
