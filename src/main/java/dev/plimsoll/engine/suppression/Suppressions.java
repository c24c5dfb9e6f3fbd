package dev.plimsoll.engine.suppression;

import dev.plimsoll.config.Ignore;
import dev.plimsoll.config.RuleNames;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.IgnoreComment;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All the reasons, in one version of a file, not to tell of a finding; those of the file's own
/// comments to us first, the configuration's last.
public final class Suppressions {
  /// More than this in one file is no file of a person.
  private static final int MOST = 1_000;

  private static final Pattern SPEAKS_TO_A_TOOL =
      Pattern.compile(
          "plimsoll|hadolint|tally|trivy|tfsec|checkov|bridgecrew|cortex|kics-scan",
          Pattern.CASE_INSENSITIVE);
  private static final List<IgnoreSyntax> SYNTAXES =
      List.of(
          new PlimsollSyntax(),
          new HadolintSyntax(),
          new TrivySyntax(),
          new CheckovSyntax(),
          new KicsSyntax());

  private final List<Suppression> all;

  private Suppressions(Stream<Suppression> all) {
    this.all = all.limit(MOST).toList();
  }

  /// What the file and the configuration say.
  ///
  /// @param format how comments are written in the file
  public static Suppressions of(
      CommentFormat format,
      SourceText source,
      Optional<Dockerfile> dockerfile,
      Collection<Ignore> ignores,
      String path,
      Optional<LocalDate> today) {
    List<Ignore> meant = ignores.stream().filter(ignore -> ignore.isFor(path)).toList();
    List<Suppression> configured =
        new ConfiguredIgnores(source, format == CommentFormat.JSON).read(meant);
    boolean speaks = SPEAKS_TO_A_TOOL.matcher(source.toString()).find();
    Stream<Suppression> written =
        speaks
            ? written(format, source, dockerfile, new Scene(source, dockerfile.isPresent(), today))
            : Stream.empty();
    return new Suppressions(Stream.concat(written, configured.stream()));
  }

  private static Stream<Suppression> written(
      CommentFormat format, SourceText source, Optional<Dockerfile> dockerfile, Scene scene) {
    List<PlacedComment> comments =
        switch (format) {
          case DOCKERFILE ->
              dockerfile.map(file -> new DockerfileComments(file).read()).orElse(List.of());
          case YAML -> TreeComments.read(source, false);
          case JSON -> TreeComments.read(source, true);
          case HCL -> HclComments.read(source);
        };
    Stream<Suppression> said =
        comments.stream()
            .filter(comment -> SPEAKS_TO_A_TOOL.matcher(comment.text()).find())
            .flatMap(comment ->
                SYNTAXES.stream().flatMap(syntax -> syntax.read(comment, scene).stream()))
            .sorted(Comparator.comparing(suppression -> suppression.own().isEmpty()));
    return format == CommentFormat.YAML
        ? Stream.concat(said, AnnotationSkips.read(source).stream())
        : said;
  }

  /// The first reason not to tell of the finding.
  public Optional<Suppression> of(Finding finding) {
    return all.stream().filter(suppression -> suppression.covers(finding)).findFirst();
  }

  /// The names in comments of ours, and what became of each.
  ///
  /// @param findings of the file, suppressed or not
  /// @param ran the rules that looked for them
  /// @param names all rules there are
  public List<IgnoreComment.Account> accounts(
      Collection<Finding> findings, Collection<RuleInfo> ran, RuleNames names) {
    return all.stream()
        .flatMap(suppression ->
            suppression.own().stream()
                .map(own ->
                    new IgnoreComment.Account(
                        own.comment(),
                        own.name(),
                        ran.stream().anyMatch(suppression.rules())
                            && findings.stream().noneMatch(suppression::covers),
                        mistake(own.name().text(), names))))
        .toList();
  }

  private static Optional<String> mistake(String name, RuleNames names) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return wanted.equals(PlimsollSyntax.ALL) ? Optional.empty() : names.mistake(wanted);
  }

  /// Whether an edit would put something between a comment and what it is about.
  public boolean areParted(Collection<Edit> edits) {
    return all.stream()
        .filter(suppression -> !suppression.comment().isEmpty())
        .filter(suppression -> suppression.comment().end() <= suppression.extent().start())
        .map(suppression -> Span.between(suppression.comment(), suppression.extent()))
        .anyMatch(gap ->
            edits.stream()
                .anyMatch(edit -> gap.contains(edit.span()) && !edit.replacement().isBlank()));
  }
}
