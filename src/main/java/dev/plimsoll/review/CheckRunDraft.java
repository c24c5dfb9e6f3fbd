package dev.plimsoll.review;

import dev.plimsoll.rule.Severity;
import java.util.List;

/// A completed check run to post.
///
/// @param externalId a digest of everything else in here but the address of this server, so that
///   the same verdict is recognised
/// @param title one line of plain text
/// @param summary Markdown, at most 65,535 bytes
/// @param buttons at most three
public record CheckRunDraft(
    String headSha,
    Conclusion conclusion,
    String externalId,
    String title,
    String summary,
    List<Annotation> annotations,
    List<Button> buttons) {
  /// The name that a branch protection requires.
  public static final String NAME = "Plimsoll";

  /// A check run without buttons.
  public CheckRunDraft(
      String headSha,
      Conclusion conclusion,
      String externalId,
      String title,
      String summary,
      List<Annotation> annotations) {
    this(headSha, conclusion, externalId, title, summary, annotations, List.of());
  }

  public CheckRunDraft {
    annotations = List.copyOf(annotations);
    buttons = List.copyOf(buttons);
  }

  public enum Conclusion {
    SUCCESS,
    FAILURE,
    /// Passes too, and says that there is something to read.
    NEUTRAL,
    /// Somebody has to mend the configuration.
    ACTION_REQUIRED,
    /// There is no verdict, and there will be none. Does not pass.
    CANCELLED
  }

  /// A finding beside the file rather than on the diff. Lines from 1; plain text.
  public record Annotation(
      String path, int startLine, int endLine, Severity severity, String title, String message) {}

  /// The same, told apart from others of the same content by the occasion for it.
  CheckRunDraft on(String occasion) {
    return new CheckRunDraft(
        headSha,
        conclusion,
        externalId + PullRequestState.OCCASION + occasion,
        title,
        summary,
        annotations,
        buttons);
  }

  /// Something that people can have done by a press.
  public enum Button {
    FIX("fix", "Fix it", "Commits the fixes that are safe"),
    FIX_UNSAFE("fix-unsafe", "Fix the rest", "Commits also what may change behaviour");

    private final String identifier;
    private final String label;
    private final String description;

    Button(String identifier, String label, String description) {
      this.identifier = identifier;
      this.label = label;
      this.description = description;
    }

    public String identifier() {
      return identifier;
    }

    /// At most 20 characters.
    public String label() {
      return label;
    }

    /// At most 40 characters.
    public String description() {
      return description;
    }
  }
}
