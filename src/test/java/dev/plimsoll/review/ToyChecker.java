package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.rule.Applicability;
import java.util.Set;
import java.util.function.Predicate;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An engine of a handful of rules that read line by line, so that reviews can be told without the
/// subtleties of real ones.
///
/// - `ADD …`: a warning; the fix is safe
/// - no `USER …` in a file with `ENTRYPOINT`: an error on that line; the unsafe fix puts one before
/// - `ENTRYPOINT …` without brackets: a warning; the fix is safe
/// - `WORKDIR …` that is relative: a note, with a change to look at
/// - `EXPOSE …`: a note without a fix
/// - `ADD http…`: a note also, whose unsafe fix touches the same word
/// - `?`: a problem that the reader of the file would stop at
/// - `!`: the checker breaks
final class ToyChecker implements FileChecker {
  private static final RuleInfo ADD =
      rule("add", Category.COPY, Severity.WARNING, "ADD does more than copying.");
  private static final RuleInfo NO_USER =
      rule("no-user", Category.NON_ROOT, Severity.ERROR, "The process runs as root.");
  private static final RuleInfo SHELL_FORM =
      rule("shell-form", Category.COPY, Severity.WARNING, "A shell stands before the process.");
  private static final RuleInfo WORKDIR =
      rule("workdir", Category.COPY, Severity.INFO, "The working directory is relative.");
  private static final RuleInfo EXPOSE =
      rule("expose", Category.COPY, Severity.INFO, "A port is exposed.");
  private static final RuleInfo REMOTE =
      rule("remote-add", Category.COPY, Severity.INFO, "A download is not checked.");

  @Override
  public FileReport check(String path, SourceText source) {
    Findings findings = new Findings(path, source);
    FileKind kind = FileKind.ofPath(path).orElseThrow();
    boolean recognised =
        kind != FileKind.TASK_DEFINITION || source.toString().contains("containerDefinitions");
    if ((recognised || source.toString().startsWith("?")) && source.length() > 0) {
      findings.collect();
    }
    return new FileReport(
        path,
        kind,
        source,
        recognised,
        findings.found,
        List.of(),
        findings.problems,
        findings.withheld);
  }

  @Override
  public Optional<SourceText> fixTogether(FileReport report, List<Diagnostic> chosen) {
    List<Edit> edits =
        chosen.stream().flatMap(found -> found.fix().orElseThrow().edits().stream()).toList();
    if (Edits.conflict(edits)) {
      return Optional.empty();
    }
    SourceText fixed = Edits.apply(report.source(), edits);
    int wanted = report.diagnostics().size() - chosen.size();
    int left = check(report.path(), fixed).diagnostics().size();
    return left == wanted ? Optional.of(fixed) : Optional.empty();
  }

  @Override
  public Fixer.FixedFile fix(
      FileReport report, Set<Applicability> allowed, Predicate<Diagnostic> wanted) {
    List<Diagnostic> chosen =
        report.diagnostics().stream()
            .filter(wanted)
            .filter(found ->
                found.fix().filter(fix -> allowed.contains(fix.applicability())).isPresent())
            .toList();
    return fixTogether(report, chosen)
        .map(fixed -> new Fixer.FixedFile(fixed, chosen))
        .orElseGet(() -> new Fixer.FixedFile(report.source(), List.of()));
  }

  @Override
  public FileChecker in(RepositoryView repository, Configuration configuration) {
    return this;
  }

  private static RuleInfo rule(String id, Category category, Severity severity, String summary) {
    return new RuleInfo(id, category, severity, summary, "Change it.", List.of());
  }

  private static final class Findings {
    private final String path;
    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private int withheld;

    Findings(String path, SourceText source) {
      this.path = path;
      this.source = source;
    }

    void collect() {
      boolean hasUser = source.toString().lines().anyMatch(line -> line.startsWith("USER "));
      for (int number = 1; number <= source.lineCount(); number++) {
        Span line = source.line(number);
        collect(number, line, source.slice(line), hasUser);
      }
    }

    private void collect(int number, Span line, String text, boolean hasUser) {
      if (text.startsWith("ADD ")) {
        Span word = new Span(line.start(), line.start() + 3);
        add(text, word);
      } else if (text.startsWith("ENTRYPOINT ")) {
        entrypoint(line, text, hasUser);
      } else if (text.startsWith("WORKDIR ") && text.charAt(8) != '/') {
        Fix fix = Fix.display("Make it absolute", List.of(Edit.insert(line.start() + 8, "/")));
        report(WORKDIR, line, text, "\"" + text.substring(8) + "\" is relative.", fix);
      } else if (text.startsWith("EXPOSE ")) {
        report(EXPOSE, line, text, "This exposes " + text.substring(7) + ".", null);
      } else if (text.startsWith("?")) {
        problems.add(new FileProblem(number, 1, "no such instruction: " + text, true));
      } else if (text.startsWith("!")) {
        throw new IllegalStateException("broken on purpose");
      } else if (text.contains("unprovable")) {
        withheld++;
      }
    }

    private void add(String text, Span word) {
      if (text.startsWith("ADD http")) {
        String risk = "The image needs curl then.";
        Fix fix = Fix.unsafe("Use curl", risk, List.of(Edit.replace(word, "RUN curl")));
        report(REMOTE, word, text, "Nobody checks what comes from there.", fix);
      }
      String message = "ADD copies \"" + text.substring(4) + "\"; COPY does only that.";
      report(ADD, word, text, message, Fix.safe("Use COPY", List.of(Edit.replace(word, "COPY"))));
    }

    private void entrypoint(Span line, String text, boolean hasUser) {
      if (!hasUser) {
        String end = source.lineEnding().characters();
        Fix fix =
            Fix.unsafe(
                "Add a user",
                "Files of root can no longer be written.",
                List.of(Edit.insert(line.start(), "USER app" + end)));
        report(NO_USER, line, "no user", "Nothing says who runs this, so root does.", fix);
      }
      String command = text.substring(11);
      if (!command.startsWith("[")) {
        Span span = new Span(line.start() + 11, line.end());
        Fix fix = Fix.safe("Use brackets", List.of(Edit.replace(span, "[\"" + command + "\"]")));
        report(SHELL_FORM, span, command, "The shell gets the signals, not the process.", fix);
      }
    }

    private void report(
        RuleInfo rule, Span span, String subject, String message, @Nullable Fix fix) {
      String identity = String.join("\0", rule.id(), path, subject);
      int occurrence = occurrences.merge(identity, 1, Integer::sum);
      byte[] bytes = (identity + "\0" + occurrence).getBytes(StandardCharsets.UTF_8);
      String digits = UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
      found.add(
          new Diagnostic(
              rule,
              rule.severity(),
              path,
              span,
              source.position(span.start()),
              source.position(span.end()),
              subject,
              message,
              Optional.ofNullable(fix),
              new Fingerprint(digits)));
    }
  }
}
