package dev.plimsoll.answer;

import dev.plimsoll.review.HeadBranch;
import dev.plimsoll.review.Markdown;
import dev.plimsoll.rule.RuleInfo;
import java.util.List;

/// What is answered. Whatever a person wrote is inert in it.
final class Wording {
  static final String NOT_ALLOWED = "Only people who may push to this repository can ask for that.";
  static final String CLOSED = "This pull request is closed, so nothing is committed to it.";
  static final String MOVED =
      "The branch moved on while the commit was made, twice. Ask again when it rests.";
  static final String UNREADABLE =
      "A file to change is not UTF-8 throughout, and would not come back byte for byte. Nothing was"
          + " committed; `plimsoll fix` on a checkout can do it.";

  private static final String COMMANDS =
      """
      | say | and this happens |
      |---|---|
      | `/plimsoll fix` | the fixes that are safe are committed to this branch |
      | `/plimsoll fix unsafe` | those also that may change behaviour |
      | `/plimsoll ignore RULE reason…` | a comment is committed that suppresses the rule: in a thread where that thread is about, else everywhere in this pull request |
      | `/plimsoll recheck` | it is checked again |
      | `/plimsoll explain RULE` | what the rule finds, and why |

      The first four are for people who may push to this repository.\
      """;

  private Wording() {}

  static String help() {
    return COMMANDS;
  }

  static String unknown(String words) {
    return Markdown.code(words) + " is nothing that Plimsoll understands.\n\n" + COMMANDS;
  }

  static String explained(RuleInfo rule, RuleBook book) {
    return "### "
        + Markdown.link(Markdown.code(rule.id()), book.address().apply(rule.id()))
        + "\n\n"
        + rule.summary()
        + " "
        + rule.fix()
        + "\n\n"
        + book.shortened(rule);
  }

  static String noSuchRule(String name, RuleBook book) {
    return "Plimsoll cannot tell which rule is meant: " + Markdown.code(book.mistake(name)) + ".";
  }

  static String cannotCommit(HeadBranch.Access access) {
    return switch (access) {
      case ALLOWED -> throw new IllegalArgumentException("it can");
      case FORK ->
          "This branch is in another repository, to which Plimsoll cannot commit. Whoever may push"
              + " to it can commit the suggestions on the diff, or run `plimsoll fix`.";
      case NOT_ALLOWED ->
          "Plimsoll may not commit here: its installation lacks the permission to write contents,"
              + " which an owner can grant in the settings of the App's installation.";
    };
  }

  static String nothingToFix(boolean unsafe) {
    return unsafe
        ? "There is nothing of this pull request that Plimsoll can fix."
        : "There is nothing of this pull request that Plimsoll can fix safely. `/plimsoll fix"
            + " unsafe` also commits what may change behaviour.";
  }

  static String refused(String message) {
    return "GitHub refused the commit: " + Markdown.code(message);
  }

  static String nothingToIgnore(String rule) {
    return "This pull request brings no finding of " + Markdown.code(rule) + " here.";
  }

  /// What somebody else can do to suppress a rule.
  static String howToIgnore(String why, String rule, String reason) {
    String said = reason.isBlank() ? "…" : reason.strip();
    return why
        + "\n\nTo keep the code as it is, write this on the line above it:\n\n"
        + Markdown.fenced("", "# plimsoll ignore=" + rule + " reason: " + oneLine(said));
  }

  /// For a file that cannot carry comments.
  static String howToIgnoreInConfiguration(String path, String rule, String reason) {
    String said = reason.isBlank() ? "…" : reason.strip();
    String entry =
        String.join(
            "\n",
            List.of(
                "ignore:",
                "  - rule: " + rule,
                "    path: " + quoted(path),
                "    reason: " + quoted(said)));
    return "No comment in "
        + Markdown.code(path)
        + " suppresses that alone. The repository's configuration can:\n\n"
        + Markdown.fenced("yaml", entry);
  }

  private static String quoted(String text) {
    return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
  }
}
