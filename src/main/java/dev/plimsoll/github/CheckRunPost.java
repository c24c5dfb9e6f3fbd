package dev.plimsoll.github;

import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.CheckRunDraft.Annotation;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRun.AnnotationLevel;
import org.kohsuke.github.GHCheckRun.Conclusion;
import org.kohsuke.github.GHCheckRunBuilder;

/// Posts a check run, completed from its first request on, so that none is ever left in progress.
/// Annotations beyond what one request may carry follow in further ones, and the external id goes
/// with the last of these: a run that a crash cut short is not taken for a whole one.
final class CheckRunPost {
  private static final int ANNOTATIONS = 50;
  private static final int TITLE = 255;

  private final Kohsuke kohsuke;
  private final CheckRunDraft draft;

  CheckRunPost(Kohsuke kohsuke, CheckRunDraft draft) {
    this.kohsuke = kohsuke;
    this.draft = draft;
  }

  /// Makes a run that is in progress, for [#send] to complete.
  static long begin(Kohsuke kohsuke, String headSha) {
    GHCheckRunBuilder creation =
        kohsuke
            .repository()
            .createCheckRun(CheckRunDraft.NAME, headSha)
            .withStatus(GHCheckRun.Status.IN_PROGRESS);
    return kohsuke.call(creation::create).getId();
  }

  /// @param running the run to complete, instead of making a new one
  void send(Optional<Long> running) {
    List<Annotation> all = draft.annotations();
    GHCheckRunBuilder request =
        running
            .map(kohsuke.repository()::updateCheckRun)
            .orElseGet(
                () -> kohsuke.repository().createCheckRun(CheckRunDraft.NAME, draft.headSha()))
            .withStatus(GHCheckRun.Status.COMPLETED)
            .withConclusion(conclusion());
    long id = kohsuke.call(() -> batch(request, 0).create()).getId();
    for (int from = ANNOTATIONS; from < all.size(); from += ANNOTATIONS) {
      GHCheckRunBuilder update = batch(kohsuke.repository().updateCheckRun(id), from);
      kohsuke.call(update::create);
    }
  }

  private GHCheckRunBuilder batch(GHCheckRunBuilder request, int from) {
    List<Annotation> all = draft.annotations();
    int to = Math.min(from + ANNOTATIONS, all.size());
    GHCheckRunBuilder.Output output =
        new GHCheckRunBuilder.Output(cut(draft.title()), draft.summary());
    all.subList(from, to).forEach(annotation -> output.add(annotation(annotation)));
    if (from == 0) {
      draft.buttons().forEach(button -> request.add(action(button)));
    }
    return to < all.size()
        ? request.add(output)
        : request.add(output).withExternalID(draft.externalId());
  }

  private static GHCheckRunBuilder.Action action(CheckRunDraft.Button button) {
    return new GHCheckRunBuilder.Action(button.label(), button.description(), button.identifier());
  }

  private Conclusion conclusion() {
    return switch (draft.conclusion()) {
      case SUCCESS -> Conclusion.SUCCESS;
      case FAILURE -> Conclusion.FAILURE;
      case NEUTRAL -> Conclusion.NEUTRAL;
      case ACTION_REQUIRED -> Conclusion.ACTION_REQUIRED;
      case CANCELLED -> Conclusion.CANCELLED;
    };
  }

  private static GHCheckRunBuilder.Annotation annotation(Annotation annotation) {
    return new GHCheckRunBuilder.Annotation(
            annotation.path(),
            annotation.startLine(),
            annotation.endLine(),
            level(annotation.severity()),
            annotation.message())
        .withTitle(cut(annotation.title()));
  }

  private static AnnotationLevel level(Severity severity) {
    return switch (severity) {
      case ERROR -> AnnotationLevel.FAILURE;
      case WARNING -> AnnotationLevel.WARNING;
      case INFO -> AnnotationLevel.NOTICE;
    };
  }

  private static String cut(String title) {
    return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
  }
}
