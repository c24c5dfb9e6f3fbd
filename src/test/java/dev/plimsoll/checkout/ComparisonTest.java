package dev.plimsoll.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final String TEXT = "FROM ship\nRUN one\nRUN two\nRUN three\n";

  @TempDir private Path folder;
  private GitFolder repository;

  @BeforeEach
  void aBranchThatLeftMain() throws Exception {
    repository = GitFolder.in(folder.resolve("shop"));
    repository.write("kept/Dockerfile", TEXT);
    repository.write("Dockerfile", TEXT);
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "work");
  }

  @Test
  void aCommittedAStagedAndAnUnstagedChangeCount() throws Exception {
    repository.write("Dockerfile", TEXT + "RUN four\n");
    assertThat(before("Dockerfile")).isEqualTo("Dockerfile: " + TEXT);
    repository.git("add", "Dockerfile");
    assertThat(before("Dockerfile")).isEqualTo("Dockerfile: " + TEXT);
    repository.commit();
    assertThat(before("Dockerfile")).isEqualTo("Dockerfile: " + TEXT);
    assertThat(isChanged("kept/Dockerfile")).isFalse();
  }

  @Test
  void whatMainGotAfterwardsIsNotOurs() throws Exception {
    repository.git("checkout", "--quiet", "main");
    repository.write("kept/Dockerfile", "FROM other\n");
    repository.commit();
    repository.git("checkout", "--quiet", "work");

    assertThat(isChanged("kept/Dockerfile")).isFalse();
  }

  @Test
  void aRenamedFileIsWhatItWas() throws Exception {
    repository.git("mv", "Dockerfile", "renamed.Dockerfile");
    repository.write("renamed.Dockerfile", TEXT + "RUN four\n");

    assertThat(before("renamed.Dockerfile")).isEqualTo("Dockerfile: " + TEXT);
  }

  @Test
  void aNewFileHadNothingBeforeItAddedOrNot() throws Exception {
    repository.write("ü, new/Dockerfile\t2", "FROM none\n");
    assertThat(before("ü, new/Dockerfile\t2")).isEqualTo("nothing");
    repository.commit();
    assertThat(before("ü, new/Dockerfile\t2")).isEqualTo("nothing");
  }

  @Test
  void aFileThatOnlyLeftTheIndexIsWhatItWas() throws Exception {
    repository.write("Dockerfile", TEXT + "RUN four\n");
    repository.git("rm", "--quiet", "--cached", "Dockerfile");

    assertThat(before("Dockerfile")).isEqualTo("Dockerfile: " + TEXT);
  }

  @Test
  void ignoredFilesAreNotOurs() throws Exception {
    repository.write(".gitignore", "*.tmp\n");
    repository.write("Dockerfile.tmp", TEXT);

    assertThat(isChanged("Dockerfile.tmp")).isFalse();
  }

  @Test
  void aFileThatGotItsOldContentBackIsNotChanged() throws Exception {
    repository.write("Dockerfile", TEXT + "RUN four\n");
    repository.commit();
    repository.write("Dockerfile", TEXT);

    assertThat(isChanged("Dockerfile")).isFalse();
  }

  @Test
  void nothingThatTheRepositoryConfiguresIsRun() throws Exception {
    Path ran = folder.resolve("ran");
    String touch = "touch '" + ran + "' #";
    repository.git("config", "core.fsmonitor", touch);
    repository.git("config", "diff.external", touch);
    repository.git("config", "diff.own.textconv", touch);
    repository.git("config", "filter.own.clean", touch);
    repository.write(".gitattributes", "* diff=own filter=own\n");
    repository.write("Dockerfile", TEXT + "RUN four\n");

    assertThat(before("Dockerfile")).isEqualTo("Dockerfile: " + TEXT);
    assertThat(ran).doesNotExist();
  }

  @Test
  void aCommitThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> since("elsewhere"))
        .isInstanceOf(GitException.class)
        .hasMessage("git knows no commit \"elsewhere\"");
    assertThatThrownBy(() -> since("--output=/tmp/x")).hasMessageContaining("names no commit");
    assertThatThrownBy(() -> since("")).hasMessageContaining("names no commit");
    assertThatThrownBy(() -> Comparison.since(folder, "main"))
        .hasMessageContaining("is not in a git repository");
  }

  @Test
  void aBranchThatOnlyTheRemoteHasIsProposed() throws Exception {
    repository.git("update-ref", "refs/remotes/origin/release", "HEAD");

    assertThatThrownBy(() -> since("release")).hasMessageContaining("did you mean origin/release?");
    assertThat(since("origin/release").isChanged("Dockerfile", SourceText.of(TEXT))).isFalse();
  }

  @Test
  void aShallowCloneGetsAHint() throws Exception {
    repository.commit();
    repository.git("clone", "--quiet", "--depth=1", "file://" + repository.root(), "../shallow");

    assertThatThrownBy(() -> Comparison.since(folder.resolve("shallow"), "HEAD~1"))
        .hasMessageContaining("git fetch --unshallow");
  }

  @Test
  void historiesWithoutACommonCommitCannotBeCompared() throws Exception {
    repository.git("checkout", "--quiet", "--orphan", "other");
    repository.write("Dockerfile", "FROM other\n");
    repository.commit();

    assertThatThrownBy(() -> since("main")).hasMessageContaining("no commit in common");
  }

  @Test
  void aRepositoryWithoutACommitIsSaidSo() throws Exception {
    GitFolder fresh = GitFolder.in(folder.resolve("fresh"));

    assertThatThrownBy(() -> Comparison.since(fresh.root(), "HEAD"))
        .hasMessage("there is no commit yet");
  }

  @Test
  void linesThatWereAddedOrAlteredAreChanged() {
    var changed =
        ChangedLines.between(
            Optional.of(SourceText.of("a\nb\nc\n")), SourceText.of("a\nB\nc\nd\n"));

    assertThat(IntStream.rangeClosed(1, 4).filter(changed).toArray()).containsExactly(2, 4);
  }

  private Comparison since(String base) throws GitException {
    return Comparison.since(repository.root(), base);
  }

  private boolean isChanged(String path) throws Exception {
    byte[] now = Files.readAllBytes(repository.root().resolve(path));
    return since("main").isChanged(path, SourceText.of(now));
  }

  private String before(String path) throws Exception {
    assertThat(isChanged(path)).isTrue();
    return since("main")
        .before(path)
        .map(earlier -> earlier.path() + ": " + earlier.text())
        .orElse("nothing");
  }
}
