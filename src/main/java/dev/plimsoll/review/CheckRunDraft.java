package dev.plimsoll.review;

import dev.plimsoll.rule.Severity;
import java.util.List;

/// A completed check run to post.
///
/// @param externalId a digest of everything else in here but the address of this server, so that
///   the same verdict is recognised
/// @param title one line of plain text
/// @param summary Markdown, at most 65,535 bytes
public record CheckRunDraft(
    String headSha,
    Conclusion conclusion,
    String externalId,
    String title,
    String summary,
    List<Annotation> annotations) {
  /// The name that a branch protection requires.
  public static final String NAME = "Plimsoll";

  public CheckRunDraft {
    annotations = List.copyOf(annotations);
  }

  public enum Conclusion {
    SUCCESS,
    FAILURE,
    /// Passes too, and says that there is something to read.
    NEUTRAL,
    /// Somebody has to mend the configuration.
    ACTION_REQUIRED
  }

  /// A finding beside the file rather than on the diff. Lines from 1; plain text.
  public record Annotation(
      String path, int startLine, int endLine, Severity severity, String title, String message) {}
}
