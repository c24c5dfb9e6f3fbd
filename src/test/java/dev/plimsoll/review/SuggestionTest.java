package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diff.FileDiff;
import dev.plimsoll.diff.LineRange;
import dev.plimsoll.diff.Patch;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a host can commit by a click, and what it cannot.
class SuggestionTest {
  @Test
  void aChangedWordReplacesItsLine() {
    assertThat(suggestion("FROM a\nADD x y\n", replace("ADD", "COPY")))
        .contains(new Suggestion(LineRange.of(2, 2), "COPY x y\n"));
  }

  @Test
  void editsOnSeveralLinesReplaceAllFromTheFirstToTheLast() {
    assertThat(suggestion("a\nb\nc\nd\n", replace("b", "B"), replace("d", "D")))
        .contains(new Suggestion(LineRange.of(2, 4), "B\nc\nD\n"));
  }

  @Test
  void anInsertionStandsOnTheLineBehindIt() {
    assertThat(suggestion("a\nb\n", insert("b", "new\n")))
        .contains(new Suggestion(LineRange.of(2, 2), "new\nb\n"));
  }

  @Test
  void anInsertionStandsOnTheLineBeforeItWhereTheNextOneIsNotShown() {
    String source = "a\nb\nc\nd\n";
    FileDiff shown = diff("@@ -0,0 +1,2 @@\n+a\n+b");

    assertThat(suggestion(source, shown, insert("c", "new\n")))
        .contains(new Suggestion(LineRange.of(2, 2), "b\nnew\n"));
    assertThat(suggestion(source, shown, insert("d", "new\n"))).isEmpty();
  }

  @Test
  void anInsertionAtTheEndStandsOnTheLastLine() {
    assertThat(suggestion("a\nb\n", text -> Edit.insert(text.length(), "new\n")))
        .contains(new Suggestion(LineRange.of(2, 2), "b\nnew\n"));
  }

  @Test
  void aDeletedLineIsAnEmptyBlock() {
    Optional<Suggestion> deletion = suggestion("a\nb\nc\n", replace("b\n", ""));

    assertThat(deletion).contains(new Suggestion(LineRange.of(2, 2), ""));
    assertThat(deletion.orElseThrow().markdown()).isEqualTo("```suggestion\n```");
  }

  @Test
  void aLineThatBecomesEmptyIsNoDeletion() {
    assertThat(suggestion("a\nb\nc\n", replace("b", "")).orElseThrow().markdown())
        .isEqualTo("```suggestion\n\n```");
  }

  @Test
  void linesThatGrowTogetherAreReplacedTogether() {
    assertThat(suggestion("a \\\nb\nc\n", replace("\\\n", "")))
        .contains(new Suggestion(LineRange.of(1, 2), "a b\n"));
  }

  @Test
  void allLinesMustBeInOneHunk() {
    FileDiff shown = diff("@@ -0,0 +1 @@\n+a\n@@ -2,0 +4 @@\n+d");

    assertThat(suggestion("a\nb\nc\nd\n", shown, replace("a", "A"))).isPresent();
    assertThat(suggestion("a\nb\nc\nd\n", shown, replace("b", "B"))).isEmpty();
    assertThat(suggestion("a\nb\nc\nd\n", shown, replace("a", "A"), replace("d", "D"))).isEmpty();
  }

  @Test
  void carriageReturnsStayOutOfTheBlock() {
    assertThat(suggestion("a\r\nADD x\r\n", replace("ADD", "COPY"), insert("ADD", "new\r\n")))
        .contains(new Suggestion(LineRange.of(2, 2), "new\nCOPY x\n"));
  }

  @Test
  void aDifferenceInLineEndsAloneCannotBeSuggested() {
    assertThat(suggestion("a\r\nb\r\n", replace("a\r\n", "a\n"))).isEmpty();
    assertThat(suggestion("a\nb", text -> Edit.insert(text.length(), "\n"))).isEmpty();
  }

  @Test
  void whiteSpaceInsideALineCan() {
    assertThat(suggestion("a\nb \n", replace("b ", "b")))
        .contains(new Suggestion(LineRange.of(2, 2), "b\n"));
    assertThat(suggestion("a\n  b\n", replace("  ", "\t"))).isPresent();
  }

  @Test
  void aChangeThatChangesNothingIsNone() {
    assertThat(suggestion("a\nb\n", replace("b", "b"))).isEmpty();
  }

  @Test
  void aLastLineWithoutLineEndIsALine() {
    assertThat(suggestion("a\nADD x", replace("ADD", "COPY")))
        .contains(new Suggestion(LineRange.of(2, 2), "COPY x\n"));
    assertThat(suggestion("a\nb", text -> Edit.insert(text.length(), "\nnew")))
        .contains(new Suggestion(LineRange.of(2, 2), "b\nnew\n"));
  }

  @Test
  void theFenceIsLongerThanAnyRunOfBackticks() {
    assertThat(suggestion("a\nRUN ````x\n", replace("RUN", "DO")).orElseThrow().markdown())
        .isEqualTo("`````suggestion\nDO ````x\n`````");
  }

  @Test
  void linesThatHoldWhatABlockWouldLoseOrHideAreNotSuggested() {
    assertThat(suggestion("ADD a\u202Eb\n", replace("ADD", "COPY"))).isEmpty();
    assertThat(suggestion("ADD a\u0007b\n", replace("ADD", "COPY"))).isEmpty();
    assertThat(suggestion("ADD a\rb\n", replace("ADD", "COPY"))).isEmpty();
    assertThat(suggestion("\uFEFFADD a\n", replace("ADD", "COPY"))).isEmpty();
    assertThat(suggestion("ADD " + "x".repeat(20_000) + "\n", replace("ADD", "COPY"))).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreNotSuggested() {
    SourceText source = SourceText.of(new byte[] {'A', (byte) 0xFF, '\n', 'B', '\n'});
    FileDiff shown = diff("@@ -0,0 +1,2 @@\n+A\uFFFD\n+B");

    Edit onThem = Edit.replace(new Span(0, 1), "x");
    Edit besides = Edit.replace(new Span(3, 4), "x");
    assertThat(Suggestion.of(source, shown, List.of(onThem))).isEmpty();
    assertThat(Suggestion.of(source, shown, List.of(besides))).isPresent();
  }

  private interface Change {
    Edit in(String source);
  }

  private static Change replace(String old, String replacement) {
    return source -> {
      int start = source.indexOf(old);
      int before = bytes(source.substring(0, start));
      return Edit.replace(new Span(before, before + bytes(old)), replacement);
    };
  }

  private static Change insert(String before, String text) {
    return source -> Edit.insert(bytes(source.substring(0, source.indexOf(before))), text);
  }

  private static int bytes(String text) {
    return SourceText.of(text).length();
  }

  /// In a file that is new as a whole.
  private static Optional<Suggestion> suggestion(String source, Change... changes) {
    SourceText text = SourceText.of(source);
    int lines = text.lineCount();
    String shown = "@@ -0,0 +1," + lines + " @@" + "\n+".repeat(lines);
    return suggestion(source, diff(shown), changes);
  }

  private static Optional<Suggestion> suggestion(String source, FileDiff shown, Change... changes) {
    List<Edit> edits = List.of(changes).stream().map(change -> change.in(source)).toList();
    return Suggestion.of(SourceText.of(source), shown, edits);
  }

  private static FileDiff diff(String patch) {
    return switch (Patch.parse(patch)) {
      case FileDiff diff -> diff;
      case Patch.Malformed malformed -> throw new AssertionError(malformed);
    };
  }
}
