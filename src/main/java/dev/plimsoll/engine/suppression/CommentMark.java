package dev.plimsoll.engine.suppression;

/// The mark that makes a text a comment.
final class CommentMark {
  private CommentMark() {}

  /// What the comment says.
  static String without(String comment) {
    if (comment.startsWith("/*")) {
      int end = comment.endsWith("*/") && comment.length() >= 4 ? comment.length() - 2 : comment.length();
      return comment.substring(2, end).strip();
    }
    return comment.substring(comment.startsWith("//") ? 2 : 1).strip();
  }
}
