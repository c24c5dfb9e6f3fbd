package dev.plimsoll.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rules.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The README says what is true.
///
/// `mvn -q test -Dtest=ReadmeTest -Dreadme=write` rewrites the table of rules.
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN =
      "<!-- rules: written by `mvn -q test -Dtest=ReadmeTest -Dreadme=write` -->\n";
  private static final String END = "<!-- /rules -->";

  @Test
  void theTableOfRulesIsTheCatalogue() throws Exception {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
    } else {
      assertThat(readme.substring(begin, end)).isEqualTo(table());
    }
  }

  private static String table() {
    return "| rule | practice | severity | what it finds | what the fix does |\n|---|---|---|---|---|\n"
        + Catalog.all().stream().map(ReadmeTest::row).collect(Collectors.joining());
  }

  private static String row(Rule rule) {
    RuleInfo info = rule.info();
    return "| [`%s`](src/main/resources/rules/%s.md) | %s | %s | %s | %s |\n"
        .formatted(
            info.id(),
            info.id(),
            info.category().label(),
            info.severity().label(),
            info.summary(),
            info.fix());
  }
}
