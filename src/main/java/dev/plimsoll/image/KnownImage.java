package dev.plimsoll.image;

import java.util.List;
import java.util.Optional;

/// What is known of a public image.
///
/// @param repository as its registry names it, without host
/// @param tags those it is said of; all if there are none
/// @param since the first major version it is said of; a tag without a number is the newest
/// @param user who it runs as unless a file says otherwise; empty for root
/// @param drop the switch to another user that its own entry point makes
/// @param brings the user that it has ready for a program and does not use by itself
/// @param managed whether the service that runs it gives it a user, whatever it says
/// @param source where it is written
public record KnownImage(
    Glob repository,
    List<Glob> tags,
    int since,
    Optional<String> user,
    Optional<OwnDrop> drop,
    Optional<String> brings,
    boolean managed,
    Certainty certainty,
    String source) {
  public KnownImage {
    tags = List.copyOf(tags);
  }

  /// A user that is there and that it does not begin as: a program of its own can run as this one.
  public Optional<String> unusedUser() {
    return brings.or(() -> drop.map(OwnDrop::user));
  }

  /// The name that an image must have for it to be said of, the folders before it left out; empty
  /// where there are several.
  Optional<String> name() {
    String name = repository.pattern().substring(repository.pattern().lastIndexOf('/') + 1);
    return name.contains("*") ? Optional.empty() : Optional.of(name);
  }

  boolean isAbout(ImageReference image) {
    return isNamed(image) && (tags.isEmpty() || isTagged(image)) && isSince(image);
  }

  /// Whether it is about this repository, but only with some tags.
  boolean dependsOnTagOf(ImageReference image) {
    boolean named = repository.pattern().chars().anyMatch(Character::isLetter);
    return named && (since > 0 || !tags.isEmpty()) && isNamed(image);
  }

  private boolean isNamed(ImageReference image) {
    return repository.pattern().indexOf('/') >= 0
        ? image.repository().indexOf('/') >= 0 && image.isAt(repository)
        : repository.matches(image.name()) && image.isOfficial();
  }

  private boolean isTagged(ImageReference image) {
    return tags.stream().anyMatch(tag -> tag.matches(image.tag()));
  }

  private boolean isSince(ImageReference image) {
    return since == 0 || (image.isTagKnown() && major(image.tag()) >= since);
  }

  private static int major(String tag) {
    int start = tag.startsWith("v") ? 1 : 0;
    int end = start;
    while (end < tag.length() && end - start < 9 && Character.isDigit(tag.charAt(end))) {
      end++;
    }
    return end == start ? Integer.MAX_VALUE : Integer.parseInt(tag.substring(start, end));
  }
}
