package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellParserTest {
  /// `/` stands for a newline on the left.
  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '\0',
      textBlock =
          """
          a b c                            → a b c
          a && b || c                      → a && b || c
          a; b; c                          → a; b; c
          a & b                            → a &; b
          a¶b¶¶c                           → a; b; c
          a &&¶ b                          → a && b
          a | b |& c                       → a | b | c
          ! a | b                          → not[a | b]
          { a; b; }                        → group[a; b]
          ( a; b )                         → subshell[a; b]
          ((a) || b)                       → subshell[subshell[a] || b]
          { a; } > x 2>&1                  → group[a] > x 2>&1
          x=1 y= a b > c                   → x=1 y= a b > c
          if a; then b; fi                 → if[a][b]
          if a; then b; elif c; then d; else e; fi → if[a][b]if[c][d]else[e]
          while read -r x; do a; done < f  → while[read -r x][a] < f
          until a; do b; done              → until[a][b]
          for x in 1 "2 3"; do a; done     → for[x in 1 "2 3"][a]
          for x do a; done                 → for[x in ][a]
          for ((i=0; i<3; i++)); do a; done → for((i=0; i<3; i++))[a]
          case $x in a|b) c ;; *) d; esac  → case[$x][a b: c][*: d]
          case x in (a) ;; esac            → case[x][a: ]
          f() { a; }                       → function f group[a]
          function f { a; }                → function f group[a]
          f() ( a )                        → function f subshell[a]
          [[ -f a && $b =~ ^(x|y z)$ ]]    → test[-f a && $b =~ ^(x|y z)$]
          [[ $a == *.@(x|y) ]] || b        → test[$a == *.@(x|y)] || b
          (( x > 1 )) && a                 → (( x > 1 )) && a
          time { a; }                      → group[a]
          time a                           → time a
          a=(1 2 "3") b                    → a=(1 2 "3") b
          declare -a x=(1 2); a            → declare -a x=(1 2); a
          a # b && c                       → a
          a#b                              → a#b
          echo if then fi                  → echo if then fi
          \\if a                           → \\if a
          a \\¶ b                          → a b
          echo }                           → echo }
          """)
  void aTextIsReadAs(String text, String outline) {
    assertThat(Outline.of(text.replace('¶', '\n'))).isEqualTo(outline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '\0',
      textBlock =
          """
          echo 'a                → a `'` is never closed
          echo "a                → a `"` is never closed
          echo `a                → a backquote is never closed
          echo $(a               → the end stands where the `)` of a substitution is expected
          echo ${a               → `${` is never closed
          a &&                   → the end stands where a command is expected
          a | ! b                → `!` stands behind a `|`
          a ;; b                 → `;` stands where a command or its end is expected
          if a; then fi          → `f` stands where a command is expected
          done                   → `done` stands where a command or its end is expected
          a (b)                  → a `(` stands where no list can begin
          a >                    → the end stands where the target of a redirection is expected
          coproc a               → `coproc` is not followed
          """)
  void whatNoShellReadsIsOpaqueWithItsReason(String text, String reason) {
    assertThat(Outline.of(text)).isEqualTo("opaque[" + reason + "]");
  }

  @Test
  void theLinesBeforeOneThatIsNotReadStay() {
    assertThat(Outline.of("a\nb; c\nd; if\ne"))
        .isEqualTo("a; b; c; opaque[the end stands where `then` is expected]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POWERSHELL", "CMD", "OTHER"})
  void otherLanguagesStayOpaque(String dialect) {
    Script script = ShellParser.parse("Get-Item 'a", Dialect.valueOf(dialect));
    assertThat(script.opaque()).extracting(Node.Opaque::cause).containsExactly(Node.Cause.DIALECT);
    assertThat(script.commands()).isEmpty();
  }

  @Test
  void nestingHasAnEnd() {
    Script script = ShellParser.parse("( ".repeat(500) + "a" + " )".repeat(500), Dialect.SH);
    assertThat(script.opaque())
        .extracting(Node.Opaque::cause)
        .containsExactly(Node.Cause.UNSUPPORTED);
  }

  @Test
  void commentsAreKept() {
    Script script = ShellParser.parse("a # one\n# two\nb '#' c#d", Dialect.SH);
    assertThat(script.comments()).extracting(Extent::raw).containsExactly("# one", "# two");
  }

  @Test
  void spansLeadToTheFileAcrossContinuations() {
    String file = "RUN apt-get \\\n  update && ls\n";
    SourceText source = SourceText.of(file);
    SplicedText text =
        SplicedText.of(source, List.of(new Span(4, 12), new Span(14, file.length() - 1)));
    List<Command> commands = ShellParser.parse(text, Dialect.SH).commands();
    assertThat(commands)
        .extracting(each -> source.slice(each.span()))
        .containsExactly("apt-get \\\n  update", "ls");
    assertThat(commands.getFirst().raw()).isEqualTo("apt-get   update");
    assertThat(commands.getFirst().extent().pieces()).hasSize(2);
  }
}
