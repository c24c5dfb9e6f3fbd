package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.shell.Command.Runs;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
  @Test
  void theBracketIsACommandOfItsOwn() {
    Script script = ShellParser.parse("[ -n \"$SLIM\" ] && date", Dialect.SH);

    assertThat(script.commands()).extracting(Command::name).containsExactly("[", "date");
  }

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

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '\0',
      textBlock =
          """
          /usr/bin/apt-get update          → apt-get
          "$HOME/.cargo/bin/cargo" build   → cargo
          '/opt/my app/run' x              → run
          env -i A=b PATH="$PATH" npm ci   → npm
          env -u X npm ci                  → npm
          exec -a x node app.js            → node
          time -p make                     → make
          nice -n 10 make                  → make
          nice -10 make                    → make
          timeout -k 5 30s curl x          → curl
          xargs -0 -n 1 rm -f              → rm
          gosu app:app ./start             → start
          sudo -u app -- env A=b nice make → make
          python3 -m pip install x         → pip
          command -v node                  → command
          sudo -l                          → sudo
          \\rm x                          → rm
          """)
  void theNameIsThatOfTheProgramThatRuns(String text, String name) {
    assertThat(only(text).name()).isEqualTo(name);
  }

  @Test
  void aNameThatIsNotKnownIsEmpty() {
    assertThat(only("$CMD install x").name()).isEmpty();
    assertThat(only("bin$X").name()).isEmpty();
    assertThat(only("X=1").name()).isEmpty();
  }

  @Test
  void optionsAreReadByProgram() {
    assertThat(options("useradd -rmu 1000 --shell=/bin/sh app"))
        .containsExactly("-r", "-m", "-u 1000", "--shell /bin/sh", "| app");
    assertThat(options("apk add --no-cache -t deps curl"))
        .containsExactly("--no-cache", "-t deps", "| curl");
    assertThat(options("curl -fsSLo /tmp/x --retry 3 -- -url"))
        .containsExactly("-f", "-s", "-S", "-L", "-o /tmp/x", "--retry 3", "| -url");
    assertThat(options("find / -name x -delete")).containsExactly("-name x", "-delete", "| /");
    assertThat(options("apt-get install -ofoo=bar -t \"$RELEASE\" vim"))
        .containsExactly("-o foo=bar", "-t \"$RELEASE\"", "| vim");
  }

  private static List<String> options(String text) {
    Command command = only(text);
    Stream<String> options =
        command.options().stream()
            .map(each -> each.name() + each.value().map(value -> " " + value).orElse(""));
    return Stream.concat(options, command.operands().stream().map(each -> "| " + each)).toList();
  }

  @Test
  void anExecFormIsACommandOfItsWords() {
    SourceText file = SourceText.of("CMD [\"/bin/sh\", \"-c\", \"exec node $x\"]");
    List<SplicedText> elements =
        Stream.of(new Span(6, 13), new Span(17, 19), new Span(23, 35))
            .map(span -> SplicedText.of(file, span))
            .toList();
    List<Command> commands = ShellParser.ofExecForm(elements).commands();
    assertThat(commands).extracting(Command::name).containsExactly("sh", "node");
    assertThat(file.slice(commands.getLast().span())).isEqualTo("exec node $x");
    assertThat(commands.getFirst().words())
        .extracting(each -> file.slice(each.span()))
        .containsExactly("/bin/sh", "-c", "exec node $x");
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
