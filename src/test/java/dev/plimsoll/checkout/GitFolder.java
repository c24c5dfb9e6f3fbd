package dev.plimsoll.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A repository in a temporary folder, driven by the real git.
public record GitFolder(Path root) {
  private static final List<String> GIT =
      List.of(
          "git",
          "-c",
          "user.name=Ada",
          "-c",
          "user.email=ada@shop.example",
          "-c",
          "commit.gpgSign=false",
          "-c",
          "init.defaultBranch=main");

  public static GitFolder in(Path root) throws Exception {
    GitFolder folder = new GitFolder(Files.createDirectories(root).toRealPath());
    folder.git("init", "--quiet");
    return folder;
  }

  public void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  public void commit() throws Exception {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "next");
  }

  public void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).describedAs(said).isZero();
  }
}
