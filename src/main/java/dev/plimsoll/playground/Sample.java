package dev.plimsoll.playground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A text to begin with.
///
/// @param id in addresses
/// @param label what it is
/// @param file its name
public record Sample(String id, String label, String file) {
  /// The first is shown to who asks for none.
  public static final List<Sample> ALL =
      List.of(
          new Sample("dockerfile", "Dockerfile", "Dockerfile"),
          new Sample("compose", "Compose file", "compose.yaml"),
          new Sample("task-definition", "Task definition", "task-definition.json"),
          new Sample("kubernetes", "Kubernetes", "manifest.yaml"),
          new Sample("terraform", "Terraform", "main.tf"));

  public static Optional<Sample> of(String id) {
    return ALL.stream().filter(sample -> sample.id.equals(id)).findFirst();
  }

  public String text() {
    try (InputStream text = Sample.class.getResourceAsStream("/playground/" + file)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
