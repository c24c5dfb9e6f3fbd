package dev.plimsoll.checkout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks git about a repository, without a shell, and without running what the repository's
/// configuration names: no hooks, no file system monitor, no drivers for differences.
final class Git {
  private static final List<String> COMMAND =
      List.of(
          "git",
          "--no-pager",
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.quotePath=false");

  /// What points git at another repository than the one it is asked about, as in a hook.
  private static final List<String> FOREIGN =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_NAMESPACE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_EXTERNAL_DIFF",
          "GIT_TRACE");

  private final Path folder;

  Git(Path folder) {
    this.folder = folder;
  }

  /// What git answered.
  static final class Answer {
    private final int exitCode;
    private final byte[] out;
    private final String err;

    private Answer(int exitCode, byte[] out, String err) {
      this.exitCode = exitCode;
      this.out = out;
      this.err = err;
    }

    byte[] out() {
      return out.clone();
    }

    String err() {
      return err;
    }

    boolean isGood() {
      return exitCode == 0;
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8).strip();
    }

    /// The fields of an answer that ends each with a zero byte.
    List<String> fields() {
      String all = new String(out, StandardCharsets.UTF_8);
      return all.isEmpty()
          ? List.of()
          : List.of(all.substring(0, all.length() - 1).split("\0", -1));
    }
  }

  /// Runs git and gives the answer of a success.
  ///
  /// @throws GitException if git says no
  Answer demand(String... arguments) throws GitException {
    Answer answer = ask(arguments);
    if (!answer.isGood()) {
      throw new GitException("git " + arguments[0] + " failed: " + firstLine(answer.err()));
    }
    return answer;
  }

  Answer ask(String... arguments) throws GitException {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    FOREIGN.forEach(environment::remove);
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C.UTF-8");
    try {
      return answer(builder.start());
    } catch (IOException missing) {
      throw new GitException("git cannot be run: " + missing.getMessage());
    }
  }

  private static Answer answer(Process process) throws IOException, GitException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      process.getOutputStream().close();
      Thread errors = Thread.startVirtualThread(() -> copy(process.getErrorStream(), err));
      byte[] out = process.getInputStream().readAllBytes();
      errors.join();
      return new Answer(process.waitFor(), out, err.toString(StandardCharsets.UTF_8));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new GitException("interrupted while git was running");
    } finally {
      process.destroy();
    }
  }

  private static void copy(InputStream from, ByteArrayOutputStream to) {
    try {
      from.transferTo(to);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String firstLine(String text) {
    return text.lines().findFirst().orElse("no reason given").replaceFirst("^fatal: ", "");
  }
}
