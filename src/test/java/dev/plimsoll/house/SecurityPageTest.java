package dev.plimsoll.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each line of the threat model names a test, and what it names is there.
class SecurityPageTest {
  private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+Test)`");
  private static final Pattern SITUATION = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`|\\(`(fork)`");

  private final List<String> lines;

  SecurityPageTest() throws IOException {
    lines =
        Files.readAllLines(Path.of("SECURITY.md")).stream()
            .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
            .skip(1)
            .toList();
  }

  @Test
  void eachLineNamesATest() {
    assertThat(lines).isNotEmpty().allMatch(line -> TEST_CLASS.matcher(line).find());
  }

  @Test
  void allNamedTestsAreThere() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(named(TEST_CLASS)).allMatch(test -> names.contains(test + ".java"));
    }
  }

  @Test
  void allNamedSituationsAreThere() {
    Path folder = Path.of("src/test/resources/situations");
    assertThat(named(SITUATION))
        .isNotEmpty()
        .allMatch(name -> Files.exists(folder.resolve(name + ".yaml")));
  }

  private List<String> named(Pattern pattern) {
    return lines.stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map(SecurityPageTest::name)
        .toList();
  }

  private static String name(MatchResult found) {
    return found.group(found.groupCount() > 1 && found.group(1) == null ? 2 : 1);
  }
}
