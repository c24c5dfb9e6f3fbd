package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectiveTest {
  @Test
  void theyStandInTheFirstLinesInAnyCaseAndSpacing() {
    assertThat(shown("#SYNTAX=a b\n  #  escape = `  \n# check=skip=all\nFROM x"))
        .containsExactly("syntax=a b:1", "escape=`:2", "check=skip=all:3");
  }

  @Test
  void theFirstLineThatIsNoneEndsThem() {
    assertThat(shown("# a comment\n# escape=`\nFROM x")).isEmpty();
    assertThat(shown("\n# escape=`\nFROM x")).isEmpty();
    assertThat(shown("# colour=red\n# escape=`\nFROM x")).isEmpty();
    assertThat(shown("# syntax=\n# escape=`\nFROM x")).isEmpty();
  }

  @Test
  void aByteOrderMarkMayStandBeforeThem() {
    assertThat(shown("\uFEFF# escape=`\nFROM x")).containsExactly("escape=`:1");
  }

  @Test
  void aSecondOneOfANameAndAWrongEscapeAreRefused() {
    assertThat(Read.fatal("# syntax=a\n# syntax=b\nFROM x"))
        .containsExactly("Only one syntax parser directive can be used.");
    assertThat(Read.fatal("# escape=/\nFROM x"))
        .containsExactly("The escape token must be ` or \\.");
  }

  @Test
  void aDirectiveIsNoCommentOfTheInstruction() {
    assertThat(Read.first("# syntax=a\n# about x\nFROM x", From.class).comments())
        .extracting(Comment::text)
        .containsExactly("about x");
  }

  @Test
  void otherLanguagesNameTheirReaderToo() {
    assertThat(Read.file("# syntax=docker/dockerfile:1 rest\nFROM x").syntax())
        .contains("docker/dockerfile:1");
    assertThat(Read.file("#!/usr/bin/env builder\n# syntax=a/b\n").syntax()).contains("a/b");
    assertThat(Read.file("// escape=`\n// syntax=a/c\nkey: 1\n").syntax()).contains("a/c");
    assertThat(Read.file("{\"x\": [1, {\"syntax\": 2}], \"syntax\": \"a/d\"}").syntax())
        .contains("a/d");
    assertThat(Read.file("{\"syntax\": 1}").syntax()).isEmpty();
    assertThat(Read.file("FROM x").syntax()).isEmpty();
  }

  @Test
  void checkOptionsAreRead() {
    assertThat(Read.file("# check=skip=A, B;error=true\nFROM x").checkOptions())
        .contains(new CheckOptions(List.of("A", "B"), List.of(), true));
    assertThat(Read.file("# check=skip=all\nFROM x").checkOptions().orElseThrow().skipsAll())
        .isTrue();
    assertThat(Read.file("# check=error=perhaps\nFROM x").checkOptions()).isEmpty();
  }

  private static List<String> shown(String text) {
    return Read.file(text).directives().stream()
        .map(found -> found.name() + "=" + found.value() + ":" + found.line())
        .toList();
  }
}
