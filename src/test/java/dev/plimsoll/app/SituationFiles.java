package dev.plimsoll.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.demo.standin.Blob;
import dev.plimsoll.demo.standin.FileTree;
import java.util.HexFormat;
import java.util.Map;

/// Files as a situation writes them: a text, nothing for a file that goes, or what a text cannot
/// say. A path with `%d` stands for as many files as `count` says.
final class SituationFiles {
  private SituationFiles() {}

  static FileTree changed(FileTree tree, JsonNode changes) {
    FileTree changed = tree;
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      changed = changed(changed, change.getKey(), change.getValue());
    }
    return changed;
  }

  private static FileTree changed(FileTree tree, String path, JsonNode file) {
    if (file.isNull()) {
      return tree.without(path);
    }
    if (file.has("from")) {
      Blob moved = tree.get(file.path("from").asText()).orElseThrow();
      FileTree left =
          file.path("copy").asBoolean() ? tree : tree.without(file.path("from").asText());
      return left.with(path, moved);
    }
    if (file.has("count")) {
      FileTree all = tree;
      for (int i = 1; i <= file.path("count").asInt(); i++) {
        all =
            all.with(
                path.formatted(i), file.path("text").asText().replace("%d", String.valueOf(i)));
      }
      return all;
    }
    return tree.with(path, blob(tree, path, file));
  }

  private static Blob blob(FileTree tree, String path, JsonNode file) {
    if (file.isTextual()) {
      return Blob.of(file.asText());
    }
    if (file.has("bytes")) {
      return Blob.of(HexFormat.of().parseHex(file.path("bytes").asText()));
    }
    if (file.has("link")) {
      return Blob.linkTo(file.path("link").asText());
    }
    if (file.has("submodule")) {
      return Blob.submodule(file.path("submodule").asText());
    }
    if (file.has("executable")) {
      return tree.get(path).orElseThrow().executable();
    }
    String middle = file.path("text").asText().repeat(file.path("times").asInt(1));
    return Blob.of(file.path("first").asText("") + middle + file.path("last").asText(""));
  }
}
