package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.checkout.GitFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check` and `fix` in a repository: its configuration, its root, and what changed in it.
class CheckRepositoryTest {
  private static final String FLAWED = "FROM alpine:3.20\nADD a.conf /etc/\nUSER 1000\n";

  @TempDir private Path folder;
  private GitFolder repository;
  private String root;

  @BeforeEach
  void aRepositoryWithOneFlawedFile() throws Exception {
    repository = GitFolder.in(folder.resolve("shop"));
    root = repository.root().toString();
    repository.write("api/Dockerfile", FLAWED);
    repository.commit();
  }

  @Test
  void theConfigurationOfTheRepositoryHolds() throws Exception {
    configure("rules:\n  add-instead-of-copy: error\nfail-on: never\n");

    CommandLineRun outcome = CommandLineRun.of("check", root + "/api");

    assertThat(outcome.out()).contains(": error [add-instead-of-copy]");
    assertThat(outcome.exitCode()).isZero();
    assertThat(CommandLineRun.of("check", "--fail-on", "error", root).exitCode()).isEqualTo(1);
    assertThat(CommandLineRun.of("check", "--no-config", root).out()).contains(": warning [");
  }

  @Test
  void anotherConfigurationCanBeChosen() throws Exception {
    configure("fail-on: never\n");
    Path other = Files.writeString(folder.resolve("other.yml"), "rules:\n  copy: off\n");

    assertThat(CommandLineRun.of("check", "--config", other.toString(), root).out())
        .startsWith("No findings in 1 file.");
    assertThat(CommandLineRun.of("check", "--config", folder + "/nowhere.yml", root))
        .matches(outcome -> outcome.exitCode() == 2 && outcome.err().contains("nowhere.yml"));
  }

  @Test
  void aMistakeInTheConfigurationIsToldWithItsPlace() throws Exception {
    configure("rules:\n  add-instead-of-cpy: off\n");

    CommandLineRun outcome = CommandLineRun.of("check", root);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(root + "/.github/plimsoll.yml:2:3: ")
        .contains("did you mean add-instead-of-copy?");
    assertThat(outcome.out()).contains("[add-instead-of-copy]");
    assertThat(CommandLineRun.of("fix", "--diff", root).exitCode()).isEqualTo(2);
  }

  @Test
  void whatTheConfigurationExcludesIsNotCheckedAndItSaysSoWhereItWasNamed() throws Exception {
    configure("paths:\n  exclude: api/\n");

    assertThat(CommandLineRun.of("check", root))
        .isEqualTo(new CommandLineRun(0, "No findings in 0 files.\n", ""));
    assertThat(CommandLineRun.of("check", root + "/api/Dockerfile").err())
        .contains("api/Dockerfile is not checked, because of .github/plimsoll.yml:2");
    CommandLineRun.of("fix", root);
    assertThat(Path.of(root, "api/Dockerfile")).hasContent(FLAWED);
  }

  @Test
  void withoutGitTheNearestConfigurationTellsTheRoot() throws Exception {
    Path plain = Files.createDirectories(folder.resolve("plain/api"));
    Files.writeString(plain.resolve("Dockerfile"), FLAWED);
    Files.writeString(folder.resolve("plain/.plimsoll.yaml"), "paths:\n  exclude: /api/\n");

    assertThat(CommandLineRun.of("check", plain.toString()).out())
        .isEqualTo("No findings in 0 files.\n");
  }

  @Test
  void inARepositoryOnlyTheConfigurationAtTheRootHolds() throws Exception {
    repository.write("api/.plimsoll.yaml", "fail-on: never\n");

    assertThat(CommandLineRun.of("check", root + "/api").exitCode()).isEqualTo(1);
    assertThat(CommandLineRun.of("config", root + "/api").out()).contains("configuration: none");
  }

  @Test
  void codeScanningGetsPathsFromTheRoot() throws Exception {
    String sarif = CommandLineRun.of("check", "--format", "sarif", root + "/api").out();
    String json = CommandLineRun.of("check", "--format", "json", root + "/api").out();

    assertThat(new ObjectMapper().readTree(sarif).at("/runs/0/results/0").findValue("uri").asText())
        .isEqualTo("api/Dockerfile");
    assertThat(new ObjectMapper().readTree(json).at("/findings/0/path").asText())
        .isEqualTo(root + "/api/Dockerfile");
  }

  @Test
  void aFingerprintDoesNotDependOnWhereTheRepositoryIs() throws Exception {
    GitFolder copy = GitFolder.in(folder.resolve("elsewhere"));
    copy.write("api/Dockerfile", FLAWED);

    assertThat(fingerprint(copy.root() + "/api/Dockerfile"))
        .isEqualTo(fingerprint(root))
        .isNotEmpty();
  }

  private static String fingerprint(String path) throws Exception {
    String json = CommandLineRun.of("check", "--format", "json", path).out();
    return new ObjectMapper().readTree(json).at("/findings/0/fingerprint").asText();
  }

  @Test
  void aDiffTellsWhatIsNew() throws Exception {
    repository.git("checkout", "--quiet", "-b", "work");
    repository.write("api/Dockerfile", FLAWED + "ADD b.conf /etc/\n");
    repository.write("web/Dockerfile", FLAWED);

    assertThat(places(CommandLineRun.of("check", "--diff", "main", "--format", "concise", root)))
        .containsExactly("api/Dockerfile:4:1", "web/Dockerfile:2:1");
    assertThat(
            places(
                CommandLineRun.of(
                    "check", "--diff=main", "--scope=all", "--format", "concise", root + "/api")))
        .containsExactly("api/Dockerfile:2:1", "api/Dockerfile:4:1");
  }

  @Test
  void theConfigurationSetsTheScopeOfADiff() throws Exception {
    configure("scope: all\n");
    repository.commit();
    repository.write("api/Dockerfile", FLAWED + "RUN date\n");

    assertThat(places(CommandLineRun.of("check", "--diff=HEAD", "--format", "concise", root)))
        .containsExactly("api/Dockerfile:2:1");
    assertThat(CommandLineRun.of("check", "--diff=HEAD", "--scope=new", root).exitCode()).isZero();
    assertThat(CommandLineRun.of("check", "--diff=HEAD", "--scope=changed", root).exitCode())
        .isZero();
  }

  @Test
  void aFileIsJudgedByTheNameItHad() throws Exception {
    repository.git("mv", "api/Dockerfile", "Containerfile");
    assertThat(CommandLineRun.of("check", "--diff=HEAD", root).exitCode()).isZero();
  }

  @Test
  void aTextThatBecomesADockerfileIsNew() throws Exception {
    repository.write("notes.txt", FLAWED);
    repository.commit();
    repository.git("mv", "notes.txt", "web.Dockerfile");

    assertThat(places(CommandLineRun.of("check", "--diff=HEAD", "--format=concise", root)))
        .containsExactly("web.Dockerfile:2:1");
  }

  @Test
  void whatGitCannotAnswerIsAMistakeAlsoWhereNothingIsToBeChecked() throws Exception {
    CommandLineRun outcome = CommandLineRun.of("check", "--diff", "nowhere", root);
    assertThat(outcome)
        .isEqualTo(
            new CommandLineRun(2, "", "plimsoll: --diff: git knows no commit \"nowhere\"\n"));

    repository.write("empty/notes.txt", "");
    assertThat(CommandLineRun.of("check", "--diff", "nowhere", root + "/empty").exitCode())
        .isEqualTo(2);
    assertThat(CommandLineRun.of("check", "--diff", "main", "-").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("check", "--scope", "all", root).exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("check", "--scope", "everything", root).err())
        .contains("expected one of new, changed, all but was 'everything'");
  }

  private void configure(String text) throws Exception {
    repository.write(".github/plimsoll.yml", text);
  }

  private List<String> places(CommandLineRun outcome) {
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith(root))
        .map(line -> line.substring(root.length() + 1, line.indexOf(": ")))
        .toList();
  }
}
