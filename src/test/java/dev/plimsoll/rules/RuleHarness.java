package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/// Tests one rule on whole files, the way its page would tell it: in this file, here; after the
/// fix, this file.
///
/// The places of the findings are marked with « and ». Every case is repeated with CRLF line ends,
/// and on request inside ONBUILD.
final class RuleHarness {
  private static final Pattern RUN = Pattern.compile("(?m)^(«?)RUN ");

  private final Rule rule;
  private final FileKind kind;
  private final String path;
  private final RepositoryView repository;
  private final boolean insideOnbuild;
  private final boolean withCarriageReturns;

  private RuleHarness(
      Rule rule,
      FileKind kind,
      String path,
      RepositoryView repository,
      boolean insideOnbuild,
      boolean withCarriageReturns) {
    this.rule = rule;
    this.kind = kind;
    this.path = path;
    this.repository = repository;
    this.insideOnbuild = insideOnbuild;
    this.withCarriageReturns = withCarriageReturns;
  }

  static RuleHarness forDockerfiles(Rule rule) {
    return alone(rule, FileKind.DOCKERFILE, "Dockerfile");
  }

  static RuleHarness forComposeFiles(Rule rule) {
    return alone(rule, FileKind.COMPOSE, "compose.yaml");
  }

  static RuleHarness forTaskDefinitions(Rule rule) {
    return alone(rule, FileKind.TASK_DEFINITION, "taskdef.json");
  }

  static RuleHarness forManifests(Rule rule) {
    return alone(rule, FileKind.MANIFEST, "manifest.yaml");
  }

  static RuleHarness forTerraform(Rule rule) {
    return alone(rule, FileKind.TERRAFORM, "main.tf");
  }

  private static RuleHarness alone(Rule rule, FileKind kind, String path) {
    return new RuleHarness(rule, kind, path, RepositoryView.unknown(), false, true);
  }

  /// The file stands at this path of this repository.
  RuleHarness at(String where, RepositoryView around) {
    return new RuleHarness(rule, kind, where, around, insideOnbuild, withCarriageReturns);
  }

  /// The file stands alone and has this name, which tells its kind.
  RuleHarness named(String name) {
    return new RuleHarness(
        rule,
        FileKind.ofPath(name).orElseThrow(),
        name,
        repository,
        insideOnbuild,
        withCarriageReturns);
  }

  /// Each case is also run with every `RUN` written as `ONBUILD RUN`.
  RuleHarness alsoInsideOnbuild() {
    return new RuleHarness(rule, kind, path, repository, true, withCarriageReturns);
  }

  /// Leaves CRLF out, for scripts in heredocs: their shell gets the carriage returns as part of the
  /// words, so that they are other commands.
  RuleHarness onlyWithLineFeeds() {
    return new RuleHarness(rule, kind, path, repository, insideOnbuild, false);
  }

  void staysSilent(String file) {
    finds(file);
  }

  /// The findings stand exactly where the marks are.
  void finds(String marked) {
    for (Variant variant : variants(marked)) {
      assertThat(marksOf(variant.read())).as(variant.name()).isEqualTo(variant.text());
    }
  }

  /// The findings stand where the marks are, and none has a fix.
  void findsWithoutFix(String marked) {
    finds(marked);
    assertThat(report(new Variant("as written", marked)).diagnostics())
        .allSatisfy(found -> assertThat(found.fix()).isEmpty());
  }

  /// The findings stand where the marks are, and each has a fix that is shown and not offered.
  void shows(String marked) {
    finds(marked);
    assertThat(report(new Variant("as written", marked)).diagnostics())
        .isNotEmpty()
        .allSatisfy(found ->
            assertThat(found.fix())
                .hasValueSatisfying(
                    fix -> assertThat(fix.applicability()).isEqualTo(Applicability.DISPLAY)));
  }

  /// The findings stand where the marks are; each has a fix of this kind; with all of them applied
  /// the file is `fixed`.
  void fixes(String marked, Applicability applicability, String fixed) {
    finds(marked);
    for (Variant variant : variants(marked)) {
      FileReport report = variant.read();
      assertThat(report.withheldFixes()).as(variant.name()).isZero();
      assertThat(report.diagnostics())
          .as(variant.name())
          .allSatisfy(found ->
              assertThat(found.fix())
                  .hasValueSatisfying(
                      fix -> assertThat(fix.applicability()).isEqualTo(applicability)));
      SourceText result =
          new Fixer(linter())
              .fix(path, kind, report.source(), EnumSet.of(applicability), repository)
              .source();
      assertThat(result.toString()).as(variant.name()).isEqualTo(variant.written(fixed));
    }
  }

  private List<Variant> variants(String marked) {
    List<Variant> variants = new ArrayList<>();
    variants.add(new Variant("as written", marked));
    if (withCarriageReturns) {
      variants.add(new Variant("with CRLF", marked.replace("\n", "\r\n")));
    }
    if (insideOnbuild) {
      variants.add(new Variant("inside ONBUILD", onbuild(marked)));
    }
    return variants;
  }

  private static String onbuild(String text) {
    return RUN.matcher(text).replaceAll("ONBUILD $1RUN ");
  }

  private FileReport report(Variant variant) {
    String clean = variant.text().replace("«", "").replace("»", "");
    return linter().check(path, kind, SourceText.of(clean), repository);
  }

  private Linter linter() {
    return new Linter(List.of(rule));
  }

  private static String marksOf(FileReport report) {
    StringBuilder out = new StringBuilder();
    String text = report.source().toString();
    assertThat(text.length())
        .as("cases are ASCII but for the marks")
        .isEqualTo(report.source().length());
    int copied = 0;
    for (Diagnostic found : report.diagnostics()) {
      out.append(text, copied, found.span().start()).append('«');
      out.append(text, found.span().start(), found.span().end()).append('»');
      copied = found.span().end();
    }
    return out.append(text.substring(copied)).toString();
  }

  private final class Variant {
    private final String name;
    private final String text;

    private Variant(String name, String text) {
      this.name = name;
      this.text = text;
    }

    String name() {
      return name;
    }

    String text() {
      return text;
    }

    FileReport read() {
      return report(this);
    }

    String written(String expected) {
      String fixed = name.equals("inside ONBUILD") ? onbuild(expected) : expected;
      return name.equals("with CRLF") ? fixed.replace("\n", "\r\n") : fixed;
    }
  }
}
