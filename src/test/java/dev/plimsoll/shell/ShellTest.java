package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest {
  @Test
  void aShellInstructionNamesLanguageAndOptions() {
    assertThat(Shell.ofCommand(List.of("/bin/bash", "-eo", "pipefail", "-c")))
        .isEqualTo(new Shell(Dialect.BASH, true, true));
    assertThat(Shell.ofCommand(List.of("/bin/ash", "-o", "pipefail", "-euxc")))
        .isEqualTo(new Shell(Dialect.SH, true, true));
    assertThat(Shell.ofCommand(List.of("powershell", "-Command", "x")).dialect())
        .isEqualTo(Dialect.POWERSHELL);
    assertThat(Shell.ofCommand(List.of("C:\\Windows\\cmd.exe", "/S", "/C")).dialect())
        .isEqualTo(Dialect.CMD);
  }

  @Test
  void theFirstLineOfAScriptNamesItsShell() {
    assertThat(Shell.DEFAULT.ofShebang("#!/usr/bin/env python3\nimport os").dialect())
        .isEqualTo(Dialect.OTHER);
    assertThat(Shell.DEFAULT.ofShebang("#!/bin/bash -e\nls"))
        .isEqualTo(new Shell(Dialect.BASH, true, false));
    assertThat(Shell.DEFAULT.ofShebang("#!/usr/bin/env -S bash -e\nls").errexit()).isTrue();
    assertThat(Shell.DEFAULT.ofShebang("ls")).isEqualTo(Shell.DEFAULT);
    assertThat(Shell.DEFAULT.ofShebang("#!").dialect()).isEqualTo(Dialect.OTHER);
  }

  @Test
  void anExecFormMayHoldAScript() {
    assertThat(Shell.scriptIn(List.of("bash", "-lc", "ls"))).hasValue(2);
    assertThat(Shell.scriptIn(List.of("/bin/sh", "-o", "pipefail", "-c", "ls", "x"))).hasValue(4);
    assertThat(Shell.scriptIn(List.of("bash", "start.sh"))).isEmpty();
    assertThat(Shell.scriptIn(List.of("node", "-c", "x"))).isEmpty();
    assertThat(Shell.scriptIn(List.of())).isEmpty();
  }
}
