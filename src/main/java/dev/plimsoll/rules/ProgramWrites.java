package dev.plimsoll.rules;

import dev.plimsoll.image.Certainty;
import dev.plimsoll.image.Glob;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownWrites;
import dev.plimsoll.image.WrittenPaths;
import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.rule.Preferences;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a container's program writes, as far as its image says.
///
/// @param scratch folders of files that may be lost, options of a tmpfs behind a colon
/// @param volumes folders that the image declares as volumes
/// @param data folders of files to keep that it does not declare
/// @param obstacle why it does not run on a read-only root without more than mounts
/// @param python whether it is a Python program, which wants a writable `/tmp`
/// @param foreign whether it is a program of others of which nothing is known
/// @param sure whether what is said of `scratch` is more than a convention
/// @param nonRoot whether the image says that it runs as another user than root
record ProgramWrites(
    List<String> scratch,
    List<String> volumes,
    List<String> data,
    Optional<String> obstacle,
    boolean python,
    boolean foreign,
    boolean sure,
    boolean nonRoot) {
  static final ProgramWrites UNKNOWN = unknown(false, false);

  /// A program that cannot be named, and need not be the user's own.
  static final ProgramWrites FOREIGN = unknown(false, true);

  private static final Pattern PYTHON =
      Pattern.compile("(.*[-_/])?(python\\d?|pypy|django|flask|fastapi|gunicorn|uvicorn)([-_].*)?");

  ProgramWrites {
    scratch = List.copyOf(scratch);
    volumes = List.copyOf(volumes);
    data = List.copyOf(data);
  }

  /// What is known of an image, what the configuration says of it before all else.
  ///
  /// @param isMounted whether the container has something mounted at a path, or below it
  static ProgramWrites of(String image, Preferences preferences, Predicate<String> isMounted) {
    ImageReference reference = ImageReference.of(image);
    if (reference.isPlaceholder()) {
      return FOREIGN;
    }
    boolean python = PYTHON.matcher(reference.repository()).matches();
    return preferences.images().stream()
        .filter(fact -> !fact.writes().isEmpty() && isAbout(fact, image))
        .findFirst()
        .map(fact -> said(fact, python))
        .or(() ->
            KnownWrites.bundled().find(reference, isMounted).map(known -> known(known, python)))
        .orElseGet(() -> unknown(python, KnownWrites.bundled().isForeign(reference)));
  }

  private static ProgramWrites unknown(boolean python, boolean foreign) {
    return new ProgramWrites(
        List.of(), List.of(), List.of(), Optional.empty(), python, foreign, true, false);
  }

  /// The same of a program that is taken for the user's own.
  ProgramWrites asOwn() {
    return new ProgramWrites(scratch, volumes, data, obstacle, python, false, sure, nonRoot);
  }

  private static boolean isAbout(ImageFact fact, String image) {
    Glob pattern = new Glob(fact.pattern());
    int name = image.lastIndexOf('/') + 1;
    String untagged = image.substring(0, name) + image.substring(name).split("[:@]", 2)[0];
    return pattern.matches(image) || pattern.matches(untagged);
  }

  private static ProgramWrites said(ImageFact fact, boolean python) {
    boolean nonRoot = fact.user().filter(user -> !user.equals("root")).isPresent();
    return new ProgramWrites(
        fact.writes(), List.of(), List.of(), Optional.empty(), python, false, true, nonRoot);
  }

  private static ProgramWrites known(WrittenPaths known, boolean python) {
    return new ProgramWrites(
        known.scratch(),
        known.volumes(),
        known.data(),
        known.obstacle(),
        python,
        false,
        known.certainty() != Certainty.CONVENTION,
        false);
  }

  /// What both say.
  ProgramWrites and(ProgramWrites other) {
    return new ProgramWrites(
        both(scratch, other.scratch),
        both(volumes, other.volumes),
        both(data, other.data),
        obstacle.or(other::obstacle),
        python || other.python,
        foreign && other.foreign,
        sure && other.sure,
        nonRoot || other.nonRoot);
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
