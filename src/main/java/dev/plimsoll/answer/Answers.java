package dev.plimsoll.answer;

import dev.plimsoll.review.Amendments;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.Correspondence;
import dev.plimsoll.review.Correspondence.CommentRef;
import dev.plimsoll.review.Correspondence.Reaction;
import dev.plimsoll.review.Host;
import dev.plimsoll.review.Memory;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.talk.Ask;
import dev.plimsoll.talk.Command;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// Answers what people ask for. May be repeated at any time and after any failure: what is answered
/// is not answered again, also when a comment is edited.
public final class Answers {
  private final Correspondence correspondence;
  private final Commits commits;
  private final RuleBook rules;
  private final Memory memory;
  private final InstantSource clock;

  public Answers(
      Host host,
      Correspondence correspondence,
      Amendments amendments,
      RuleBook rules,
      Memory memory,
      InstantSource clock) {
    this(host, correspondence, amendments, rules, memory, clock, ReviewListener.NONE);
  }

  /// @param listener is told of commits with fixes
  public Answers(
      Host host,
      Correspondence correspondence,
      Amendments amendments,
      RuleBook rules,
      Memory memory,
      InstantSource clock,
      ReviewListener listener) {
    this.correspondence = correspondence;
    this.commits = new Commits(host, correspondence, amendments, listener);
    this.rules = rules;
    this.memory = memory;
    this.clock = clock;
  }

  /// What is left to do for somebody who asked.
  public enum Rest {
    NOTHING,
    /// A check run of its own, after which [#rechecked] is to be called.
    RECHECK
  }

  /// Answers a comment.
  ///
  /// @param stillMine asked before each write
  /// @throws LeaseLostException if somebody else has the pull request now
  public Rest answer(PullRequestRef pullRequest, Ask.Comment asked, BooleanSupplier stillMine) {
    Inquiry inquiry = inquiry(pullRequest, asked, stillMine);
    if (inquiry.isAnswered()) {
      return Rest.NOTHING;
    }
    Command command = Command.of(asked.command());
    switch (command) {
      case Command.Help() -> anybody(inquiry, Wording.help());
      case Command.Unknown(String words) -> anybody(inquiry, Wording.unknown(words));
      case Command.Explain(String rule) -> anybody(inquiry, explanation(rule));
      case Command.Fix(boolean unsafe) -> writers(inquiry, () -> commits.fix(inquiry, unsafe));
      case Command.Ignore(String rule, String reason) ->
          writers(inquiry, () -> ignore(inquiry, rule, reason));
      case Command.Recheck() -> {
        boolean allowed = writers(inquiry, () -> inquiry.react(Reaction.EYES));
        return allowed ? Rest.RECHECK : Rest.NOTHING;
      }
    }
    return Rest.NOTHING;
  }

  /// Says that the check run is there that a comment asked for.
  public void rechecked(PullRequestRef pullRequest, Ask.Comment asked, BooleanSupplier stillMine) {
    Inquiry inquiry = inquiry(pullRequest, asked, stillMine);
    // In this order: what is noted as answered is not looked at again.
    inquiry.react(Reaction.DONE);
    inquiry.settle();
  }

  /// Does what a button says.
  ///
  /// @param id tells this press from every other one; one word
  public void answer(
      PullRequestRef pullRequest, Ask.Button pressed, String id, BooleanSupplier stillMine) {
    Inquiry inquiry = inquiry(pullRequest, id, pressed.sender(), Optional.empty(), stillMine);
    boolean fixes = pressed.identifier().equals(CheckRunDraft.Button.FIX.identifier());
    boolean fixesAll = pressed.identifier().equals(CheckRunDraft.Button.FIX_UNSAFE.identifier());
    if ((fixes || fixesAll) && !inquiry.isAnswered()) {
      writers(inquiry, () -> commits.fix(inquiry, fixesAll));
    }
  }

  private Inquiry inquiry(
      PullRequestRef pullRequest, Ask.Comment asked, BooleanSupplier stillMine) {
    OptionalLong thread =
        asked.place() instanceof Ask.Place.ReviewThread(long root)
            ? OptionalLong.of(root)
            : OptionalLong.empty();
    String name = thread.isPresent() ? "r" + asked.id() : String.valueOf(asked.id());
    CommentRef comment = new CommentRef(asked.id(), thread);
    return inquiry(pullRequest, name, asked.sender(), Optional.of(comment), stillMine);
  }

  private Inquiry inquiry(
      PullRequestRef pullRequest,
      String name,
      String sender,
      Optional<CommentRef> comment,
      BooleanSupplier stillMine) {
    return new Inquiry(
        correspondence, memory, clock, pullRequest, name, sender, comment, stillMine);
  }

  private static void anybody(Inquiry inquiry, String text) {
    if (!inquiry.isTooMuch()) {
      inquiry.say(text);
    }
  }

  private static boolean writers(Inquiry inquiry, Runnable deed) {
    if (inquiry.mayWrite()) {
      deed.run();
      return true;
    }
    anybody(inquiry, Wording.NOT_ALLOWED);
    return false;
  }

  private String explanation(String name) {
    return rules
        .find(name)
        .map(rule -> Wording.explained(rule, rules))
        .orElseGet(() -> Wording.noSuchRule(name, rules));
  }

  private void ignore(Inquiry inquiry, String name, String reason) {
    Optional<RuleInfo> rule = rules.find(name);
    if (rule.isEmpty()) {
      inquiry.say(Wording.noSuchRule(name, rules));
    } else {
      commits.ignore(inquiry, rule.get().id(), reason);
    }
  }
}
