package dev.plimsoll.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every source file looks the way google-java-format writes it. A test and not a Maven plugin,
/// because the formatter must run on the JDK that the sources are for, not on Maven's.
///
/// `mvn -q test -Dtest=FormattingTest -Dformat=write` rewrites the files.
class FormattingTest {
  @Test
  void everySourceFileIsFormatted() throws Exception {
    boolean write = "write".equals(System.getProperty("format"));
    List<Path> unformatted = new ArrayList<>();
    for (Path file : SourceTree.javaFiles()) {
      String source = Files.readString(file);
      String formatted =
          new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(source));
      if (formatted.equals(source)) {
        continue;
      }
      if (write) {
        Files.writeString(file, formatted);
      } else {
        unformatted.add(file);
      }
    }
    assertThat(unformatted)
        .as("rewrite with: mvn -q test -Dtest=FormattingTest -Dformat=write")
        .isEmpty();
  }
}
