package dev.plimsoll.demo.page;

import dev.plimsoll.demo.standin.FileTree;
import java.util.Locale;
import java.util.Optional;

/// Changes that are ready to be pushed.
enum Prepared {
  WORKER("Add a worker with two mistakes", "Add a worker"),
  ADD_LINE("Add an ADD line to the Dockerfile", "Ship the goods with the image"),
  BY_HAND("Mend the ADD lines by hand", "Use COPY"),
  README("Change only the README", "Say more in the README"),
  RENAME("Move the task definition", "Move the task definition"),
  FORCE("Force-push everything as one commit", "Ship the shop, all in one");

  private static final String DOCKERFILE = "Dockerfile";
  private static final String WORKER_FILE =
      """
      FROM python:3.12-slim
      WORKDIR /worker
      ADD worker.py /worker/
      CMD ["python", "worker.py"]
      """;

  private final String words;
  private final String message;

  Prepared(String words, String message) {
    this.words = words;
    this.message = message;
  }

  String words() {
    return words;
  }

  String message() {
    return message;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Prepared named(String word) throws RefusedException {
    for (Prepared prepared : values()) {
      if (prepared.word().equals(word)) {
        return prepared;
      }
    }
    throw new RefusedException("There is no such change.");
  }

  /// The files with the change in them.
  ///
  /// @throws RefusedException where there is nothing to change
  FileTree in(FileTree files) throws RefusedException {
    return switch (this) {
      case WORKER -> files.with(free(files, "worker", "/Dockerfile"), WORKER_FILE);
      case ADD_LINE -> withAddLine(files);
      case BY_HAND -> mended(files);
      case README ->
          files.with("README.md", text(files, "README.md") + "\nOpen from ten to six.\n");
      case RENAME -> renamed(files);
      case FORCE -> files;
    };
  }

  private static FileTree withAddLine(FileTree files) throws RefusedException {
    String text = existing(files, DOCKERFILE);
    String line = "";
    for (int number = 1; line.isEmpty() || text.contains(line); number++) {
      line = "ADD goods-" + number + ".csv /app/\n";
    }
    int at = text.indexOf("EXPOSE");
    return files.with(
        DOCKERFILE, at < 0 ? text + line : text.substring(0, at) + line + text.substring(at));
  }

  private static FileTree mended(FileTree files) throws RefusedException {
    String text = existing(files, DOCKERFILE);
    String mended = text.replaceAll("(?m)^ADD ", "COPY ");
    if (mended.equals(text)) {
      throw new RefusedException("The Dockerfile has no ADD line any more.");
    }
    return files.with(DOCKERFILE, mended);
  }

  private static FileTree renamed(FileTree files) throws RefusedException {
    String from = files.get("taskdef.json").isPresent() ? "taskdef.json" : "ecs/taskdef.json";
    String to = from.equals("taskdef.json") ? "ecs/taskdef.json" : "taskdef.json";
    return files.with(to, existing(files, from)).without(from);
  }

  private static String free(FileTree files, String folder, String file) {
    String path = folder + file;
    for (int number = 2; files.get(path).isPresent(); number++) {
      path = folder + "-" + number + file;
    }
    return path;
  }

  private static String existing(FileTree files, String path) throws RefusedException {
    Optional<String> text = files.get(path).map(file -> file.text());
    return text.orElseThrow(() -> new RefusedException("There is no " + path + " any more."));
  }

  private static String text(FileTree files, String path) {
    return files.get(path).map(file -> file.text()).orElse("");
  }
}
