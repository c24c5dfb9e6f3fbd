package dev.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A folder's kustomization: whether what it names is there, and its patches have something to
/// patch.
final class Kustomization {
  static final String FILE = "kustomization.yaml";
  private static final Set<String> KEYS =
      Set.of(
          "apiVersion",
          "kind",
          "namespace",
          "labels",
          "resources",
          "patches",
          "configMapGenerator",
          "secretGenerator");

  private final Path folder;
  private final Map<?, ?> text;
  private final List<String> mistakes = new ArrayList<>();

  private Kustomization(Path folder, Map<?, ?> text) {
    this.folder = folder;
    this.text = text;
  }

  static List<String> mistakes(Path folder) throws IOException {
    Map<?, ?> text = (Map<?, ?>) documents(folder.resolve(FILE)).getFirst();
    Kustomization kustomization = new Kustomization(folder, text);
    kustomization.judge();
    return kustomization.mistakes;
  }

  private void judge() throws IOException {
    for (Object key : text.keySet()) {
      if (!KEYS.contains(key.toString())) {
        mistakes.add("unknown: " + key);
      }
    }
    list(text.get("resources")).forEach(this::mustExist);
    for (String generator : List.of("configMapGenerator", "secretGenerator")) {
      for (Object entry : list(text.get(generator))) {
        list(((Map<?, ?>) entry).get("envs")).forEach(this::mustExist);
        list(((Map<?, ?>) entry).get("files"))
            .forEach(file -> mustExist(file.toString().replaceFirst("^[^=]*=", "")));
      }
    }
    for (Object patch : list(text.get("patches"))) {
      judgePatch((Map<?, ?>) patch);
    }
  }

  private void mustExist(Object path) {
    Path file = folder.resolve(path.toString());
    if (!Files.exists(Files.isDirectory(file) ? file.resolve(FILE) : file)) {
      mistakes.add("not there: " + path);
    }
  }

  private void judgePatch(Map<?, ?> patch) throws IOException {
    String content = patch.containsKey("patch") ? patch.get("patch").toString() : "";
    if (patch.containsKey("path")) {
      mustExist(patch.get("path"));
      Path file = folder.resolve(patch.get("path").toString());
      content = Files.exists(file) ? Files.readString(file) : "";
    }
    List<Object> bodies =
        patch.containsKey("target") ? List.of(patch.get("target")) : YamlDocuments.of(content);
    List<Resource> resources = resources(folder);
    for (Object body : bodies) {
      Resource target = Resource.of((Map<?, ?>) body);
      if (resources.stream().noneMatch(target::names)) {
        mistakes.add("nothing to patch: " + target);
      }
    }
  }

  private static List<Resource> resources(Path folder) throws IOException {
    List<Resource> resources = new ArrayList<>();
    Map<?, ?> text = (Map<?, ?>) documents(folder.resolve(FILE)).getFirst();
    for (Object path : list(text.get("resources"))) {
      Path file = folder.resolve(path.toString());
      if (Files.isDirectory(file)) {
        resources.addAll(resources(file));
      } else if (Files.exists(file)) {
        documents(file).forEach(document -> resources.add(Resource.of((Map<?, ?>) document)));
      }
    }
    return resources;
  }

  private static List<Object> documents(Path file) throws IOException {
    return YamlDocuments.of(Files.readString(file));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /// What a manifest is, or what a patch is for, where an empty name stands for any.
  private record Resource(String kind, String name) {
    static Resource of(Map<?, ?> map) {
      Map<?, ?> named = map.get("metadata") instanceof Map<?, ?> metadata ? metadata : map;
      return new Resource(word(map.get("kind")), word(named.get("name")));
    }

    private static String word(@Nullable Object value) {
      return value == null ? "" : value.toString();
    }

    boolean names(Resource resource) {
      return (kind.isEmpty() || kind.equals(resource.kind))
          && (name.isEmpty() || Pattern.matches(name, resource.name));
    }
  }
}
