package dev.plimsoll.demo;

import dev.plimsoll.demo.standin.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A small web shop in Python, before and after somebody put it into a container. One finding was
/// there before: the cache of the compose file.
public final class SampleShop {
  private static final List<String> BEFORE =
      List.of(
          "README.md",
          "docker-compose.yml",
          "requirements.txt",
          "shop/web.py",
          "startup.sh",
          "templates/goods.html");
  private static final List<String> AFTER =
      List.of("Dockerfile", "README.md", "docker-compose.yml", "taskdef.json");

  private SampleShop() {}

  public static FileTree before() throws IOException {
    return withAll(FileTree.empty(), "before/", BEFORE);
  }

  public static FileTree after() throws IOException {
    return withAll(before(), "after/", AFTER);
  }

  private static FileTree withAll(FileTree tree, String folder, List<String> paths)
      throws IOException {
    FileTree all = tree;
    for (String path : paths) {
      all = all.with(path, read("/demo/shop/" + folder + path));
    }
    return all;
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = SampleShop.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
