package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeredocTest {
  @Test
  void theBodyBeginsBehindTheLineAndEndsBeforeTheDelimiter() {
    Heredoc heredoc = heredocs("cat <<EOF > x && b\none $two\nEOF\nc").getFirst();
    assertThat(heredoc.delimiter()).isEqualTo("EOF");
    assertThat(heredoc.body().raw()).isEqualTo("one $two\n");
    assertThat(heredoc.expands()).isTrue();
    assertThat(heredoc.isTerminated()).isTrue();
    assertThat(Outline.of("cat <<EOF > x && b\none $two\nEOF\nc"))
        .isEqualTo("cat <<EOF > x && b; c");
  }

  @Test
  void aQuotedDelimiterKeepsTheBodyAsItIs() {
    Heredoc heredoc = heredocs("cat <<'E O'\n$(a `\nE O\n").getFirst();
    assertThat(heredoc.expands()).isFalse();
    assertThat(heredoc.body().literal()).contains("$(a `\n");
  }

  @Test
  void theDelimiterMayStandBehindTabs() {
    Heredoc heredoc = heredocs("cat <<-\\E\n\ta\n\tE\n").getFirst();
    assertThat(heredoc.stripsTabs()).isTrue();
    assertThat(heredoc.body().raw()).isEqualTo("\ta\n");
  }

  @Test
  void severalBodiesFollowInTheOrderOfTheirOperators() {
    List<Heredoc> heredocs = heredocs("a <<X; b <<Y\n1\nX\n2\nY\n");
    assertThat(heredocs).extracting(each -> each.body().raw()).containsExactly("1\n", "2\n");
  }

  @Test
  void aBodyWithoutItsDelimiterGoesToTheEnd() {
    Heredoc heredoc = heredocs("cat <<EOF\na\nb").getFirst();
    assertThat(heredoc.isTerminated()).isFalse();
    assertThat(heredoc.body().raw()).isEqualTo("a\nb");
    assertThat(heredocs("cat <<EOF").getFirst().body().raw()).isEmpty();
  }

  @Test
  void commandsInTheBodyAreFound() {
    List<Command> commands =
        ShellParser.parse("cat <<EOF\n$(uname -m) \\$(no) `id`\nEOF\n", Dialect.SH).commands();
    assertThat(commands).extracting(Command::name).containsExactly("uname", "id", "cat");
  }

  @Test
  void aLineThatIsContinuedIsNoDelimiter() {
    assertThat(heredocs("cat <<E\na\\\nE\nE\n").getFirst().body().raw()).isEqualTo("a\\\nE\n");
  }

  @Test
  void aHeredocMayStandInASubstitution() {
    assertThat(Outline.of("x=$(cat <<E\n)\nE\n) && b")).isEqualTo("x=$(cat <<E\n)\nE\n) && b");
  }

  private static List<Heredoc> heredocs(String text) {
    Script script = ShellParser.parse(text, Dialect.SH);
    assertThat(script.isUnderstood()).isTrue();
    return script.commands().stream()
        .flatMap(command -> command.redirects().stream())
        .flatMap(redirect -> redirect.heredoc().stream())
        .toList();
  }
}
