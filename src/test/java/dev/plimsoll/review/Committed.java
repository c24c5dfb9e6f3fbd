package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.review.ReviewDraft.Comment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people do with suggestions: commit them, by their lines alone as the host does.
final class Committed {
  private static final Pattern SUGGESTION =
      Pattern.compile("^(```+)suggestion\n(.*?)^\\1$", Pattern.DOTALL | Pattern.MULTILINE);

  private Committed() {}

  static boolean isSuggesting(Comment comment) {
    return SUGGESTION.matcher(comment.body()).find();
  }

  static LineRange lines(Comment comment) {
    return LineRange.of(comment.startLine().orElse(comment.line()), comment.line());
  }

  /// A file, whose lines all end with `\n`, after every suggestion in the comments.
  static String all(List<Comment> comments, String head) {
    List<String> lines = new ArrayList<>(head.lines().toList());
    comments.stream()
        .sorted(Comparator.comparingInt(Comment::line).reversed())
        .forEach(comment -> commit(comment, lines));
    return String.join("\n", lines) + "\n";
  }

  private static void commit(Comment comment, List<String> lines) {
    Matcher block = SUGGESTION.matcher(comment.body());
    if (block.find()) {
      LineRange range = lines(comment);
      List<String> replaced = lines.subList(range.first() - 1, range.last());
      replaced.clear();
      replaced.addAll(block.group(2).lines().toList());
    }
  }
}
