package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/// Patterns read as in `.gitignore`.
class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "Dockerfile, Dockerfile",
    "Dockerfile, a/b/Dockerfile",
    "Dockerfile*, a/Dockerfile.dev",
    "*.Dockerfile, a/web.Dockerfile",
    "vendor, vendor/a/Dockerfile",
    "vendor, a/vendor/Dockerfile",
    "vendor/, a/vendor/Dockerfile",
    "/vendor, vendor/Dockerfile",
    "a/b, a/b/c/Dockerfile",
    "a/**, a/b/Dockerfile",
    "a/**/Dockerfile, a/Dockerfile",
    "a/**/Dockerfile, a/b/c/Dockerfile",
    "**/test/**, test/Dockerfile",
    "**/test/**, a/test/b/Dockerfile",
    "**, a/Dockerfile",
    "./a/*.yml, a/compose.yml",
    "a/?.yml, a/b.yml",
    "a/[a-c].yml, a/b.yml",
    "a/[!a-c].yml, a/d.yml",
    "a/\\*.yml, a/*.yml",
  })
  void matches(String pattern, String path) {
    assertThat(PathPattern.of(pattern).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Dockerfile, Dockerfile.dev",
    "dockerfile, Dockerfile",
    "vendor/, vendor",
    "/vendor, a/vendor/Dockerfile",
    "a/b, c/a/b/Dockerfile",
    "a/*/Dockerfile, a/b/c/Dockerfile",
    "a/*/Dockerfile, a/Dockerfile",
    "a/**, a",
    "*.yml, a.yml.bak",
    "a?b, a/b",
    "a/[a-c].yml, a/d.yml",
    "a/[!a-c].yml, a/b.yml",
  })
  void doesNotMatch(String pattern, String path) {
    assertThat(PathPattern.of(pattern).matches(path)).isFalse();
  }

  @Test
  void aPatternMadeToRunAwayDoesNot() {
    PathPattern pattern = PathPattern.of("**/*a*a*a*a*a*a*a*a*a*a*b/**/**/**/x");

    assertThat(pattern.matches("a".repeat(2_000) + "/" + "a/".repeat(2_000) + "y")).isFalse();
  }
}
