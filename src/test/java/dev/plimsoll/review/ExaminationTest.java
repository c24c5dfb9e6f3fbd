package dev.plimsoll.review;

import dev.plimsoll.config.Scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.review.ChangedFile.Status;
import dev.plimsoll.text.SourceText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which findings are the author's.
class ExaminationTest {
  private static final String OLD = "FROM a\nADD x y\n";
  private static final String NEW = "FROM a\nADD x y\nADD p q\n";
  private static final Content NOT_READ = new Content.NotRead();

  @Test
  void whatTheVersionBeforeHadIsOlder() {
    CheckedFile.Read file = read(file(Status.MODIFIED, Patches.between(OLD, NEW), NEW, NOT_READ));

    assertThat(file.authors()).extracting(Diagnostic::subject).containsExactly("ADD p q");
    assertThat(file.olderCount()).isEqualTo(1);
    assertThat(file.compared()).isTrue();
  }

  @Test
  void withoutAPatchTheBaseIsTheVersionBefore() {
    CheckedFile.Read file = read(file(Status.MODIFIED, null, NEW, text(OLD)));

    assertThat(file.authors()).extracting(Diagnostic::subject).containsExactly("ADD p q");
    assertThat(file.diff().shows(LineRange.of(1, 1))).isFalse();
  }

  @Test
  void aPatchOfAnotherCommitIsNotTrusted() {
    CheckedFile.Read file =
        read(file(Status.MODIFIED, Patches.between(OLD, NEW + "USER x\n"), NEW, text(OLD)));

    assertThat(file.authors()).extracting(Diagnostic::subject).containsExactly("ADD p q");
    assertThat(file.diff().shows(LineRange.of(1, 1))).isFalse();
  }

  @Test
  void aPatchThatIsNoneIsLikeNoPatch() {
    CheckedFile.Read file = read(file(Status.MODIFIED, "nonsense", NEW, text(OLD)));

    assertThat(file.authors()).hasSize(1);
  }

  @Test
  void whereNothingTellsWhatWasBeforeNothingIsNew() {
    CheckedFile.Read file = read(file(Status.MODIFIED, null, NEW, NOT_READ));

    assertThat(file.authors()).isEmpty();
    assertThat(file.olderCount()).isEqualTo(2);
    assertThat(file.compared()).isFalse();
  }

  @Test
  void everythingInAnAddedOrCopiedFileIsNew() {
    for (Status status : new Status[] {Status.ADDED, Status.COPIED}) {
      assertThat(read(file(status, null, NEW, NOT_READ)).authors()).hasSize(2);
    }
  }

  @Test
  void aRenamedFileKeepsItsOldFindings() {
    ChangedFile renamed =
        new ChangedFile(
            "new/Dockerfile",
            Optional.of("old/Dockerfile"),
            Status.RENAMED,
            Optional.of(Patches.between(OLD, NEW)),
            text(NEW),
            NOT_READ);

    assertThat(read(renamed).authors())
        .extracting(Diagnostic::path, Diagnostic::subject)
        .containsExactly(tuple("new/Dockerfile", "ADD p q"));
  }

  @Test
  void aFileThatGotItsKindByItsNewNameIsNew() {
    for (String before : new String[] {"notes.txt", "package.json"}) {
      CheckedFile.Read file = read(renamedFrom(before));

      assertThat(file.authors()).extracting(Diagnostic::subject).contains("ADD x y", "ADD p q");
      assertThat(file.olderCount()).isZero();
    }
    assertThat(read(renamedFrom("Containerfile")).authors()).isEmpty();
  }

  private static ChangedFile renamedFrom(String path) {
    return new ChangedFile(
        "Dockerfile", Optional.of(path), Status.RENAMED, Optional.of(""), text(NEW), text(NEW));
  }

  @Test
  void whatMakesNoSenseIsNotIrrelevant() {
    for (String path : new String[] {"Dockerfile", "compose.yaml", "task.json"}) {
      CheckedFile.Read file = (CheckedFile.Read) examine(named(path, "? containerDefinitions\n"));

      assertThat(file.isUnderstood()).as(path).isFalse();
    }
    CheckedFile unrecognised = examine(named("task.json", "? container\n"));
    assertThat(((CheckedFile.Read) unrecognised).isUnderstood()).isFalse();
  }

  @Test
  void aFileThatOnlyMovedBringsNothing() {
    assertThat(read(file(Status.RENAMED, null, OLD, text(OLD))).authors()).isEmpty();
    assertThat(read(file(Status.RENAMED, "", OLD, NOT_READ)).authors()).isEmpty();
    assertThat(read(file(Status.UNCHANGED, null, OLD, NOT_READ)).authors()).isEmpty();
  }

  @Test
  void whatIsRemovedOrNoContainerFileIsIrrelevant() {
    assertThat(examine(file(Status.REMOVED, null, "", NOT_READ)))
        .isInstanceOf(CheckedFile.Irrelevant.class);
    assertThat(examine(named("README.md", "ADD x y\n"))).isInstanceOf(CheckedFile.Irrelevant.class);
    assertThat(examine(named("package.json", "{}\n"))).isInstanceOf(CheckedFile.Irrelevant.class);
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThat(examine(head(new Content.TooLarge(2_097_152))))
        .isEqualTo(new CheckedFile.Unread("Dockerfile", "too large, 2048 KiB"));
    assertThat(examine(head(new Content.Binary())))
        .isEqualTo(new CheckedFile.Unread("Dockerfile", "binary"));
    assertThat(examine(head(new Content.Absent())))
        .isEqualTo(new CheckedFile.Unread("Dockerfile", "not found in this commit"));
    assertThat(examine(head(NOT_READ)))
        .isEqualTo(new CheckedFile.Unread("Dockerfile", "its content was not read"));
  }

  @Test
  void aFileThatBreaksTheCheckerBreaksNothingElse() {
    assertThat(examine(head(text("!\n"))))
        .isEqualTo(new CheckedFile.Unread("Dockerfile", "the check of it failed"));
  }

  private static CheckedFile examine(ChangedFile file) {
    return new Examination(new ToyChecker(), Scope.NEW).of(file);
  }

  private static CheckedFile.Read read(ChangedFile file) {
    return (CheckedFile.Read) examine(file);
  }

  private static Content text(String text) {
    return new Content.Text(SourceText.of(text));
  }

  private static ChangedFile file(
      Status status, @Nullable String patch, String head, Content base) {
    return new ChangedFile(
        "Dockerfile", Optional.empty(), status, Optional.ofNullable(patch), text(head), base);
  }

  private static ChangedFile head(Content head) {
    return new ChangedFile(
        "Dockerfile", Optional.empty(), Status.ADDED, Optional.empty(), head, NOT_READ);
  }

  private static ChangedFile named(String path, String head) {
    return new ChangedFile(
        path, Optional.empty(), Status.ADDED, Optional.empty(), text(head), NOT_READ);
  }
}
