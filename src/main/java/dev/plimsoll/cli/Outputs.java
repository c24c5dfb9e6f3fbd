package dev.plimsoll.cli;

import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.Colour;
import dev.plimsoll.report.TextReport.Detail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a check writes, in which form, and where.
final class Outputs {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<Output> given = new ArrayList<>();

  @Option(names = "--show-fixes", description = "In text, show each fix as a diff.")
  private boolean showFixes;

  @Option(
      names = "--show-suppressed",
      description =
          "In text and SARIF, also tell findings that a comment or the configuration suppresses.")
  private boolean showSuppressed;

  @Mixin private ColourOption colour = new ColourOption();

  /// One format and where it goes.
  static final class Output {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description =
            "Form of the report: ${COMPLETION-CANDIDATES} (default: text). May be repeated, each"
                + " but one with its own --output.")
    private @Nullable OutputFormat format;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "The file that the format before it goes to (default: standard output).")
    private @Nullable Path file;

    OutputFormat format() {
      return format == null ? OutputFormat.text : format;
    }

    Optional<Path> file() {
      return Optional.ofNullable(file).filter(path -> !path.equals(STANDARD_OUTPUT));
    }
  }

  /// Why these cannot all be written, if so.
  Optional<String> mistake() {
    Set<Optional<Path>> places = new HashSet<>();
    for (Output output : outputs()) {
      Optional<Path> place = output.file().map(file -> file.toAbsolutePath().normalize());
      if (!places.add(place)) {
        return Optional.of(
            place.isEmpty()
                ? "more than one format for standard output; give each but one its --output"
                : "more than one format for " + place.get());
      }
    }
    return Optional.empty();
  }

  /// Writes the report in every form.
  ///
  /// @return a sentence for each file that could not be written
  List<String> write(CheckReport report, Terminal terminal) {
    List<String> errors = new ArrayList<>();
    for (Output output : outputs()) {
      Colour painted = output.file().isPresent() ? Colour.OFF : colour.on(terminal);
      Detail detail = new Detail(true, showFixes, showSuppressed);
      String text = output.format().writer(painted, detail).render(report);
      output
          .file()
          .ifPresentOrElse(
              file -> write(file, text, errors),
              () -> {
                terminal.out().print(text);
                terminal.out().flush();
              });
    }
    return errors;
  }

  private List<Output> outputs() {
    return given.isEmpty() ? List.of(new Output()) : given;
  }

  private static void write(Path file, String text, List<String> errors) {
    try {
      FileReplacement.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      errors.add(file + ": cannot be written: " + unwritable.getMessage());
    }
  }
}
