package dev.plimsoll.demo.page;

import java.util.List;

/// Everything that the page shows, as its JSON says it. What is missing is an empty text, a 0 or an
/// empty list.
record PageState(
    long version,
    Server server,
    Pull pullRequest,
    Check check,
    List<Message> reviews,
    List<Message> conversation,
    List<ChangedFile> files,
    List<Conversation> elsewhere,
    List<Text> texts,
    Attempt trial,
    List<Journal.Entry> journal) {

  /// The server's process.
  record Server(String state, long pid, String address) {}

  /// The pull request.
  record Pull(
      int number,
      String repository,
      String title,
      String author,
      String base,
      String branch,
      List<PushedCommit> commits) {}

  /// A commit of the branch.
  ///
  /// @param verdict the conclusion of its check, or empty
  record PushedCommit(String sha, String message, String verdict) {}

  /// The check on the newest commit.
  ///
  /// @param state `waiting` until there is a check run, then its status or its conclusion
  record Check(
      String state,
      String name,
      String title,
      String summary,
      List<Note> annotations,
      List<Button> buttons) {}

  /// An annotation of the check.
  record Note(String path, int line, String level, String title, String message) {}

  /// A button of the check.
  record Button(String id, String label) {}

  /// Something that somebody wrote.
  record Message(String author, boolean bot, String html, List<String> reactions, boolean hidden) {}

  /// A file that the pull request changes.
  record ChangedFile(
      String path,
      String previousPath,
      String status,
      int additions,
      int deletions,
      List<Piece> hunks,
      List<Conversation> conversations) {}

  /// A hunk.
  record Piece(String header, List<Line> lines) {}

  /// A line of a hunk; the number of the side that it is not on is 0.
  record Line(String sign, int before, int after, String text) {}

  /// A conversation on lines.
  ///
  /// @param state `open`, `outdated` or `resolved`
  /// @param line behind which it stands; 0 where its lines are gone
  /// @param change what it suggests, each line with its sign; empty if nothing
  record Conversation(
      String id,
      String path,
      String state,
      String resolver,
      int line,
      String place,
      boolean committable,
      List<String> change,
      List<Message> messages) {}

  /// The text of a file, to be edited.
  record Text(String path, String text) {}

  /// The last kill; without words if there was none.
  record Attempt(String words, boolean over, List<Trial.Step> steps) {}
}
