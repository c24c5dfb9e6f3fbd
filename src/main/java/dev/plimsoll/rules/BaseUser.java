package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.image.Certainty;
import dev.plimsoll.image.Glob;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImage;
import dev.plimsoll.image.KnownImages;
import dev.plimsoll.image.OwnDrop;
import dev.plimsoll.image.UserName;
import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.rule.Preferences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who a stage's process runs as where no USER says it: what its base image brings along.
sealed interface BaseUser {
  /// As root.
  ///
  /// @param drop the switch to another user that the image's own entry point makes
  record Root(Optional<OwnDrop> drop) implements BaseUser {}

  /// As another user.
  record NotRoot() implements BaseUser {}

  /// As a user that the service that runs it gives, whatever the image says.
  record Managed() implements BaseUser {}

  /// Not for us to ask: Windows knows no root, and a template's base is filled in later.
  record Elsewhere() implements BaseUser {}

  /// Nobody here knows.
  ///
  /// @param image the base as the file writes it
  record Unknown(String image) implements BaseUser {}

  static BaseUser of(Stage stage, Preferences preferences) {
    return switch (stage.root()) {
      case Base.Scratch() -> new Root(Optional.empty());
      case Base.External(String image) -> of(image, preferences);
      case Base.Undetermined _, Base.Earlier _ -> of(rootText(stage), preferences);
    };
  }

  private static String rootText(Stage stage) {
    List<Stage> ancestors = stage.ancestors();
    Stage first = ancestors.isEmpty() ? stage : ancestors.getLast();
    return first.from().image().text();
  }

  static BaseUser of(String text, Preferences preferences) {
    return said(text, preferences).orElseGet(() -> known(text, ImageReference.of(text)));
  }

  private static Optional<BaseUser> said(String text, Preferences preferences) {
    return preferences.images().stream()
        .filter(fact -> fact.user().isPresent() && isAbout(fact, text))
        .findFirst()
        .flatMap(ImageFact::user)
        .map(user -> UserName.isRoot(user) ? new Root(Optional.empty()) : new NotRoot());
  }

  private static boolean isAbout(ImageFact fact, String text) {
    Glob pattern = new Glob(fact.pattern().toLowerCase(Locale.ROOT));
    String plain = text.toLowerCase(Locale.ROOT);
    ImageReference image = ImageReference.of(text);
    String withoutTag =
        image.host().isEmpty() ? image.repository() : image.host() + "/" + image.repository();
    return pattern.matches(plain) || pattern.matches(withoutTag);
  }

  private static BaseUser known(String text, ImageReference image) {
    KnownImages images = KnownImages.bundled();
    boolean template = image.isPlaceholder() && !text.contains("$");
    if (image.isWindows() || template) {
      return new Elsewhere();
    }
    if (image.isPlaceholder() || images.isUpToTag(image)) {
      return new Unknown(text);
    }
    BaseUser unknown = images.isPlatform(image) ? new Root(Optional.empty()) : new Unknown(text);
    return images.find(image).map(known -> of(known, text)).orElse(unknown);
  }

  /// That images of a kind have no user of their own is not enough to say it of this one.
  private static BaseUser of(KnownImage known, String text) {
    if (known.managed()) {
      return new Managed();
    }
    if (known.user().isPresent()) {
      return new NotRoot();
    }
    return known.certainty() == Certainty.CONVENTION ? new Unknown(text) : new Root(known.drop());
  }
}
