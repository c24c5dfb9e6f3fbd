package dev.plimsoll.answer;

import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.review.Amendments;
import dev.plimsoll.review.Amendments.Silence;
import dev.plimsoll.review.CommitDraft;
import dev.plimsoll.review.Correspondence;
import dev.plimsoll.review.Correspondence.Committed;
import dev.plimsoll.review.Correspondence.Reaction;
import dev.plimsoll.review.HeadBranch;
import dev.plimsoll.review.Host;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.Question;
import dev.plimsoll.review.Relevance;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.rule.Applicability;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Answers by a commit to the branch of the pull request, or says why there is none.
final class Commits {
  private static final int TRIES = 2;

  private final Host host;
  private final Correspondence correspondence;
  private final Amendments amendments;
  private final ReviewListener listener;

  Commits(
      Host host, Correspondence correspondence, Amendments amendments, ReviewListener listener) {
    this.host = host;
    this.correspondence = correspondence;
    this.amendments = amendments;
    this.listener = listener;
  }

  /// A commit, or what to say instead.
  private sealed interface Thought {
    record Commit(CommitDraft draft) implements Thought {}

    record Words(String text) implements Thought {}
  }

  void fix(Inquiry inquiry, boolean unsafe) {
    Set<Applicability> allowed =
        unsafe
            ? EnumSet.of(Applicability.SAFE, Applicability.UNSAFE)
            : EnumSet.of(Applicability.SAFE);
    String owner = inquiry.pullRequest().owner();
    commit(inquiry, state -> fixes(owner, state, allowed, unsafe));
  }

  private Thought fixes(
      String owner, PullRequestState state, Set<Applicability> allowed, boolean unsafe) {
    return refusal(state)
        .orElseGet(() ->
            amendments
                .fixes(owner, state, allowed)
                .<Thought>map(Thought.Commit::new)
                .orElseGet(() -> new Thought.Words(Wording.nothingToFix(unsafe))));
  }

  void ignore(Inquiry inquiry, String rule, String reason) {
    Predicate<Diagnostic> meant = meant(inquiry);
    String owner = inquiry.pullRequest().owner();
    commit(inquiry, state -> silence(owner, state, rule, reason, meant));
  }

  /// In a thread only what the thread is about, in the file it stands on if it is not one of ours.
  private static Predicate<Diagnostic> meant(Inquiry inquiry) {
    if (!inquiry.isInThread()) {
      return found -> true;
    }
    Optional<Correspondence.ThreadStart> start = inquiry.thread();
    return found ->
        start
            .filter(thread ->
                thread.body().contains("<!-- plimsoll:")
                    ? thread.body().contains("<!-- plimsoll:" + found.fingerprint() + " -->")
                    : thread.path().equals(found.path()))
            .isPresent();
  }

  private Thought silence(
      String owner,
      PullRequestState state,
      String rule,
      String reason,
      Predicate<Diagnostic> meant) {
    Optional<Thought> closed = closed(state);
    if (closed.isPresent()) {
      return closed.get();
    }
    return switch (amendments.silence(owner, state, rule, reason, meant)) {
      case Silence.NothingFound() -> new Thought.Words(Wording.nothingToIgnore(rule));
      case Silence.NoPlace(String path) ->
          new Thought.Words(Wording.howToIgnoreInConfiguration(path, rule, reason));
      case Silence.Possible(CommitDraft draft) ->
          state.branch().access() == HeadBranch.Access.ALLOWED
              ? new Thought.Commit(draft)
              : new Thought.Words(
                  Wording.howToIgnore(Wording.cannotCommit(state.branch().access()), rule, reason));
    };
  }

  private static Optional<Thought> closed(PullRequestState state) {
    return state.standing().open()
        ? Optional.empty()
        : Optional.of(new Thought.Words(Wording.CLOSED));
  }

  private static Optional<Thought> refusal(PullRequestState state) {
    HeadBranch.Access access = state.branch().access();
    return closed(state)
        .or(() ->
            access == HeadBranch.Access.ALLOWED
                ? Optional.empty()
                : Optional.of(new Thought.Words(Wording.cannotCommit(access))));
  }

  private void commit(Inquiry inquiry, Function<PullRequestState, Thought> thinking) {
    inquiry.react(Reaction.EYES);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      switch (thinking.apply(read(inquiry))) {
        case Thought.Words(String text) -> {
          inquiry.say(text);
          return;
        }
        case Thought.Commit(CommitDraft draft) -> {
          if (isSettledBy(inquiry, draft)) {
            return;
          }
        }
      }
    }
    inquiry.say(Wording.MOVED);
  }

  private PullRequestState read(Inquiry inquiry) {
    return host.read(
        inquiry.pullRequest(),
        new Question(
            Optional.empty(),
            Relevance::isRead,
            ConfigurationSearch.PATHS,
            Question.Expectation.ANYTHING));
  }

  /// False if it is worth another try.
  private boolean isSettledBy(Inquiry inquiry, CommitDraft draft) {
    inquiry.beforeWrite();
    Committed committed;
    try {
      committed = correspondence.commit(inquiry.pullRequest(), draft.signed(inquiry.trailer()));
    } catch (HostRefusedException refused) {
      inquiry.say(Wording.refused(String.valueOf(refused.getMessage())));
      return true;
    }
    switch (committed) {
      case YES -> {
        listener.fixed(draft.fixed(), inquiry.means());
        inquiry.settle();
        inquiry.react(Reaction.COMMITTED);
      }
      case UNREADABLE -> inquiry.say(Wording.UNREADABLE);
      case MOVED -> {
        return false;
      }
    }
    return true;
  }
}
