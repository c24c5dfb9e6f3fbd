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
import java.util.Map;
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

  /// A file beside the example, named in its first line.
  private static final Pattern BESIDE = Pattern.compile("(?s)```\\w+\n# (\\S+)\n(.*?)```\n");

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
    String fixed = fixed(rule, example, around(page));
    if ("write".equals(System.getProperty("pages"))) {
      Files.writeString(
          file, page.substring(0, after.start(1)) + fixed + page.substring(after.end(1)));
    } else {
      assertThat(after.group(1)).isEqualTo(fixed);
    }
  }

  private static RepositoryView around(String page) {
    Matcher beside = BESIDE.matcher(page);
    return beside.find()
        ? TestRepository.of(Map.of(beside.group(1), beside.group(2)))
        : RepositoryView.unknown();
  }

  private static String fixed(Rule rule, SourceText example, RepositoryView around) {
    Linter linter =
        rule instanceof SuppressionRule ? Linter.withAllRules() : new Linter(List.of(rule));
    List<Diagnostic> found = linter.check("Dockerfile", kind(rule), example, around).diagnostics();
    assertThat(found)
        .as("the example shows the rule's pattern")
        .isNotEmpty()
        .allMatch(diagnostic -> diagnostic.rule().equals(rule.info()));
    return new Fixer(linter)
        .fix("Dockerfile", kind(rule), example, EnumSet.allOf(Applicability.class), around)
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
