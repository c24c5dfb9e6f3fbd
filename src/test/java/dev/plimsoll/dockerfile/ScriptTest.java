package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Dialect;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The commands inside instructions, with their places in the file.
class ScriptTest {
  @Test
  void shellFormIsReadAcrossContinuations() {
    String text = "FROM a\nRUN one \\\n# why\n  --x && \\\n  two\n";

    assertThat(commands(text)).containsExactly("one --x", "two");
    assertThat(spans(text))
        .containsExactly(spanOf(text, "one \\\n# why\n  --x"), spanOf(text, "two"));
  }

  @Test
  void heredocsAreScriptsOrInput() {
    assertThat(commands("FROM a\nRUN <<-E\n\tone\n\ttwo\n\tE\n")).containsExactly("one", "two");
    assertThat(commands("FROM a\nRUN cat <<E && two\none\nE\n")).containsExactly("cat", "two");
    assertThat(commands("FROM a\nRUN <<E\n#!/bin/bash\none\nE\n")).containsExactly("one");
    assertThat(last("FROM a\nRUN <<E\n#!/usr/bin/env python3\nprint(1)\nE\n").shell().dialect())
        .isEqualTo(Dialect.OTHER);
  }

  @Test
  void execFormThatRunsAShellIsReadInItsPlace() {
    String text = "FROM a\nCMD [\"bash\", \"-lc\", \"one \\\"b\\\"\\n two\"]\n";

    assertThat(commands(text)).containsExactly("one \"b\"", "two");
    assertThat(spans(text)).containsExactly(spanOf(text, "one \\\"b\\\""), spanOf(text, "two"));
    assertThat(script("FROM a\nCMD [\"one\", \"two\"]\n")).isEmpty();
  }

  @Test
  void healthChecksAndTriggersAreRead() {
    assertThat(commands("FROM a\nHEALTHCHECK CMD one || two\n")).containsExactly("one", "two");
    assertThat(commands("FROM a\nONBUILD RUN one\n")).containsExactly("one");
    assertThat(script("FROM a\nHEALTHCHECK NONE\n")).isEmpty();
  }

  @Test
  void theShellInForceDecidesHowItIsRead() {
    assertThat(last("FROM a\nSHELL [\"pwsh\", \"-c\"]\nRUN one\n").shell().dialect())
        .isEqualTo(Dialect.POWERSHELL);
    assertThat(
            last("FROM a AS b\nSHELL [\"/bin/bash\", \"-eo\", \"pipefail\", \"-c\"]\nFROM b\nRUN x\n")
                .shell()
                .pipefail())
        .isTrue();
    assertThat(last("FROM mcr.microsoft.com/windows/servercore\nRUN dir\n").shell().dialect())
        .isEqualTo(Dialect.CMD);
  }

  private static Optional<ShellScript> script(String text) {
    Dockerfile file = Read.file(text);
    return file.script(file.instructions().getLast());
  }

  private static ShellScript last(String text) {
    return script(text).orElseThrow();
  }

  private static List<String> commands(String text) {
    return last(text).script().commands().stream()
        .map(command -> String.join(" ", words(command)))
        .toList();
  }

  private static List<String> words(Command command) {
    return command.words().stream().map(word -> word.extent().raw()).toList();
  }

  private static List<Span> spans(String text) {
    return last(text).script().commands().stream().map(c -> c.extent().span()).toList();
  }

  private static Span spanOf(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }
}
