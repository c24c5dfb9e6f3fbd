package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.shell.Command.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void aCommandIsReadWithoutWhatStandsBeforeIt() {
    Command command =
        only("sudo -E DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get -qq install -y curl 'git'");
    assertThat(command.name()).isEqualTo("apt-get");
    assertThat(command.wrappers()).containsExactly("sudo");
    assertThat(command.assignments())
        .extracting(Assignment::name)
        .containsExactly("DEBIAN_FRONTEND");
    assertThat(command.subcommand()).contains("install");
    assertThat(command.operands()).extracting(Word::raw).containsExactly("curl", "'git'");
    assertThat(command.options()).extracting(Option::name).containsExactly("-q", "-q", "-y");
  }

  @Test
  void anOptionBeforeTheSubcommandTakesItsValue() {
    Command command = only("apt-get -qq -o Acquire::Retries=3 --option=X=y update");
    assertThat(command.is("apt-get") && command.does("update")).isTrue();
    assertThat(command.operands()).isEmpty();
    assertThat(command.option("-o").orElseThrow().value().orElseThrow().literal())
        .contains("Acquire::Retries=3");
    assertThat(command.option("--option").orElseThrow().value().orElseThrow().literal())
        .contains("X=y");
  }

  @Test
  void commandsOfAListComeInOrder() {
    assertThat(names("apt-get update && apt-get install -y curl || true"))
        .containsExactly("apt-get", "apt-get", "true");
  }

  @Test
  void whatStandsBehindOrRunsPerhaps() {
    assertThat(runs("a && b")).containsExactly(Runs.ALWAYS, Runs.ALWAYS);
    assertThat(runs("a || b")).containsExactly(Runs.ALWAYS, Runs.PERHAPS);
    assertThat(runs("a && b; c")).containsExactly(Runs.ALWAYS, Runs.PERHAPS, Runs.ALWAYS);
    assertThat(runs("if a; then b; fi")).containsExactly(Runs.ALWAYS, Runs.PERHAPS);
  }

  @Test
  void commandsInSubstitutionsComeBeforeTheirCommand() {
    assertThat(names("echo \"$(dpkg --print-architecture)\" `uname -m`"))
        .containsExactly("dpkg", "uname", "echo");
  }

  @Test
  void theScriptOfAnotherShellIsReadInItsPlace() {
    Command inner = all("bash -lc 'cd /app && \"npm\" ci'").getLast();
    assertThat(inner.name()).isEqualTo("npm");
    assertThat(inner.raw()).isEqualTo("\"npm\" ci");
    assertThat(inner.span().start()).isEqualTo(21);
  }

  private static List<Command> all(String text) {
    Script script = ShellParser.parse(text, Dialect.SH);
    assertThat(script.opaque()).isEmpty();
    return script.commands();
  }

  private static Command only(String text) {
    assertThat(all(text)).hasSize(1);
    return all(text).getFirst();
  }

  private static List<String> names(String text) {
    return all(text).stream().map(Command::name).toList();
  }

  private static List<Runs> runs(String text) {
    return all(text).stream().map(Command::runs).toList();
  }
}
