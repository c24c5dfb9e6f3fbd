package dev.plimsoll.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rule.RepositoryView.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {
  @TempDir private Path temporary;
  private Path shop;

  @BeforeEach
  void aRepository() throws IOException {
    shop = Files.createDirectories(temporary.resolve("shop"));
    Files.createDirectory(shop.resolve(".git"));
    write("api/Dockerfile", "FROM debian\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = shop.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private WorkingTree tree() throws IOException {
    return WorkingTree.around(shop.resolve("api/Dockerfile"));
  }

  @Test
  void theRootIsTheNearestFolderUnderGit() throws IOException {
    assertThat(tree().root()).isEqualTo(shop.toRealPath());
    assertThat(tree().pathOf(shop.resolve("api/../api/Dockerfile"))).contains("api/Dockerfile");
    assertThat(tree().pathOf(temporary.resolve("elsewhere"))).isEmpty();
  }

  @Test
  void withoutGitTheFolderOfTheFileIsTheRoot() throws IOException {
    Path lone = Files.createDirectories(temporary.resolve("lone"));
    Files.writeString(lone.resolve("Dockerfile"), "FROM debian\n");
    assertThat(WorkingTree.around(lone.resolve("Dockerfile")).root()).isEqualTo(lone.toRealPath());
  }

  @Test
  void tellsWhatStandsAtAPath() throws IOException {
    assertThat(tree().entry("api/Dockerfile")).isEqualTo(Entry.FILE);
    assertThat(tree().entry("api")).isEqualTo(Entry.DIRECTORY);
    assertThat(tree().entry("")).isEqualTo(Entry.DIRECTORY);
    assertThat(tree().entry("web")).isEqualTo(Entry.MISSING);
    assertThat(tree().entry("api/Dockerfile/inside")).isNotEqualTo(Entry.FILE);
    assertThat(tree().entry("no\0path")).isEqualTo(Entry.UNKNOWN);
  }

  @Test
  void neverLooksOutside() throws IOException {
    Files.writeString(temporary.resolve("secret.txt"), "secret\n");
    Files.createSymbolicLink(shop.resolve("link.txt"), temporary.resolve("secret.txt"));
    Files.createSymbolicLink(shop.resolve("up"), temporary);
    assertThat(tree().entry("../secret.txt")).isEqualTo(Entry.UNKNOWN);
    assertThat(tree().entry("link.txt")).isEqualTo(Entry.UNKNOWN);
    assertThat(tree().entry("up/secret.txt")).isEqualTo(Entry.UNKNOWN);
    assertThat(tree().text("up/secret.txt")).isEmpty();
    assertThat(tree().beginning("link.txt")).isEmpty();
  }

  @Test
  void followsLinksThatStayInside() throws IOException {
    Files.createSymbolicLink(shop.resolve("Dockerfile"), Path.of("api/Dockerfile"));
    assertThat(tree().text("Dockerfile"))
        .hasValueSatisfying(text -> assertThat(text.toString()).isEqualTo("FROM debian\n"));
  }

  @Test
  void readsTextsAndNothingElse() throws IOException {
    write("script.sh", "echo hello\n");
    write("image.bin", "a\0b");
    write("long.txt", "x".repeat((1 << 20) + 1));
    assertThat(tree().text("script.sh").orElseThrow().toString()).isEqualTo("echo hello\n");
    assertThat(tree().text("image.bin")).isEmpty();
    assertThat(tree().text("long.txt")).isEmpty();
    assertThat(tree().text("api")).isEmpty();
    assertThat(tree().text("missing")).isEmpty();
  }

  @Test
  void readsHowAFileBegins() throws IOException {
    write("long.txt", "x".repeat(5_000));
    write("short.txt", "ab");
    assertThat(tree().beginning("long.txt"))
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(512));
    assertThat(tree().beginning("short.txt"))
        .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly('a', 'b'));
  }

  @Test
  void seesOneStateOfTheFolder() throws IOException {
    WorkingTree tree = tree();
    assertThat(tree.entry("later.txt")).isEqualTo(Entry.MISSING);
    write("later.txt", "new\n");
    assertThat(tree.entry("later.txt")).isEqualTo(Entry.MISSING);
  }

  @Test
  void listsWhatDeploys() throws IOException {
    write("compose.yaml", "services: {}\n");
    write("deploy/task.json", "{}\n");
    write("deploy/main.tf", "\n");
    write("docker-bake.hcl", "\n");
    write("README.md", "\n");
    write("node_modules/a/package.json", "{}\n");
    write("vendor/b/compose.yaml", "\n");
    assertThat(tree().deployments())
        .containsExactly("compose.yaml", "deploy/main.tf", "deploy/task.json", "docker-bake.hcl");
  }
}
