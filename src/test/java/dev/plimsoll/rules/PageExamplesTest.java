package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.ComposeRule;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.KubernetesRule;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.SuppressionRule;
import dev.plimsoll.rule.TaskDefinitionRule;
import dev.plimsoll.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The example on a rule's page is run: the rule finds it, and the fixed form on the page is what
/// the fix makes of it.
///
/// `mvn -q test -Dtest=PageExamplesTest -Dpages=write` rewrites the fixed forms.
class PageExamplesTest {
  private static final Pattern EXAMPLE = block("Example");
  private static final Pattern AFTER = block("After the fix");

  private static Pattern block(String heading) {
    return Pattern.compile("(?s)\n## " + heading + "\n.*?```\\w+\n(.*?)```\n");
  }

  static Stream<Rule> rules() {
    return Catalog.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExampleIsTrue(Rule rule) throws Exception {
    Path file = Path.of("src/main/resources/rules", rule.info().id() + ".md");
    String page = Files.readString(file);
    Matcher after = find(AFTER, page);
    SourceText example = SourceText.of(find(EXAMPLE, page).group(1));
    String fixed = fixed(rule, example);
    if ("write".equals(System.getProperty("pages"))) {
      Files.writeString(
          file, page.substring(0, after.start(1)) + fixed + page.substring(after.end(1)));
    } else {
      assertThat(after.group(1)).isEqualTo(fixed);
    }
  }

  private static String fixed(Rule rule, SourceText example) {
    Linter linter =
        rule instanceof SuppressionRule ? Linter.withAllRules() : new Linter(List.of(rule));
    List<Diagnostic> found =
        linter.check("example", kind(rule), example, RepositoryView.unknown()).diagnostics();
    assertThat(found)
        .as("the example shows the rule's pattern")
        .isNotEmpty()
        .allMatch(diagnostic -> diagnostic.rule().equals(rule.info()));
    return new Fixer(linter)
        .fix(
            "example",
            kind(rule),
            example,
            EnumSet.of(Applicability.SAFE, Applicability.UNSAFE),
            RepositoryView.unknown())
        .source()
        .toString();
  }

  private static FileKind kind(Rule rule) {
    return switch (rule) {
      case DockerfileRule _, SuppressionRule _ -> FileKind.DOCKERFILE;
      case ComposeRule _ -> FileKind.COMPOSE;
      case TaskDefinitionRule _ -> FileKind.TASK_DEFINITION;
      case KubernetesRule _ -> FileKind.MANIFEST;
    };
  }

  private static Matcher find(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher;
  }
}
