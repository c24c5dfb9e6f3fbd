package dev.plimsoll.image;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the programs of a public image write, `/tmp` left out.
///
/// @param repository as its registry names it, without host
/// @param tags those it is said of; all if there are none
/// @param mounted said only of containers with something mounted there
/// @param scratch folders of files that may be lost, options of a tmpfs behind a colon
/// @param volumes folders that the image declares as volumes
/// @param data folders of files to keep that it does not declare
/// @param obstacle why it does not run on a read-only root without more than mounts
/// @param source where it is written
public record WrittenPaths(
    Glob repository,
    List<Glob> tags,
    Optional<String> mounted,
    List<String> scratch,
    List<String> volumes,
    List<String> data,
    Optional<String> obstacle,
    Certainty certainty,
    String source) {
  public WrittenPaths {
    tags = List.copyOf(tags);
    scratch = List.copyOf(scratch);
    volumes = List.copyOf(volumes);
    data = List.copyOf(data);
  }

  boolean isAbout(ImageReference image, Predicate<String> isMounted) {
    boolean named =
        repository.pattern().contains("/")
            ? image.isAt(repository)
            : image.isOfficial() && repository.matches(image.name());
    boolean tagged = tags.isEmpty() || tags.stream().anyMatch(tag -> tag.matches(image.tag()));
    return named && tagged && mounted.map(isMounted::test).orElse(true);
  }
}
