package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.report.RulePage;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Says in a sentence what is missing when a rule was added half.
class ConventionsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/plimsoll/rules");
  private static final Path TESTS = Path.of("src/test/java/dev/plimsoll/rules");
  private static final Path PAGES = Path.of("src/main/resources/rules");
  private static final int MOST_LINES = 150;

  static Stream<Rule> rules() {
    return Catalog.all().stream();
  }

  @Test
  void theCatalogueIsSortedAndNotEmpty() {
    assertThat(ids()).isNotEmpty().isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Test
  void everyRuleClassIsInTheCatalogue() throws Exception {
    Set<String> inCatalogue =
        rules().map(rule -> rule.getClass().getSimpleName()).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        boolean isRule =
            Files.readString(file).matches("(?s).*class " + name + "\\s+implements \\w+Rule\\b.*");
        if (isRule && !inCatalogue.contains(name)) {
          missing.add(name);
        }
      }
    }
    assertThat(missing).as("rule classes without a line in Catalog").isEmpty();
  }

  @Test
  void everyPageBelongsToARule() throws Exception {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .as("pages without a rule")
          .isSubsetOf(ids());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theClassIsNamedLikeTheRule(Rule rule) {
    String expected =
        Stream.of(rule.info().id().split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    assertThat(rule.getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleHasATest(Rule rule) {
    assertThat(TESTS.resolve(rule.getClass().getSimpleName() + "Test.java")).exists();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleIsShort(Rule rule) throws Exception {
    Path file = SOURCES.resolve(rule.getClass().getSimpleName() + ".java");
    assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageHasEverySection(Rule rule) {
    RuleInfo info = rule.info();
    assertThat(RulePage.markdown(info.id()))
        .as("src/main/resources/rules/%s.md", info.id())
        .hasValueSatisfying(page ->
            assertThat(page)
                .startsWith("# " + info.id() + "\n")
                .contains(
                    "\n## What it finds\n",
                    "\n## Why it matters\n",
                    "\n## Example\n",
                    "\n## After the fix\n",
                    "\n## When to keep it\n",
                    "\n## Fix safety\n",
                    "\n## References\n"));
  }

  private static List<String> ids() {
    return rules().map(rule -> rule.info().id()).toList();
  }
}
