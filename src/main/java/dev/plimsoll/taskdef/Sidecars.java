package dev.plimsoll.taskdef;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The side-cars that are known not to start on a read-only root. Which, why, and who says so
/// stands in `taskdef/writable-sidecars.tsv`.
final class Sidecars {
  private static final List<Pattern> WRITABLE = read();
  private static final Pattern REGISTRY = Pattern.compile("^[^/]*[.:][^/]*/");

  private Sidecars() {}

  /// @param image as a file writes it
  static boolean needsWritableRoot(String image) {
    String name = REGISTRY.matcher(image).replaceFirst("");
    return WRITABLE.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static List<Pattern> read() {
    try (InputStream in =
            Objects.requireNonNull(
                Sidecars.class.getResourceAsStream("/taskdef/writable-sidecars.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Pattern.compile(line.substring(0, line.indexOf('\t'))))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
