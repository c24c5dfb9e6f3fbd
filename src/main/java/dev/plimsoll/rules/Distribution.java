package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.image.ImageReference;
import java.util.List;
import java.util.Set;

/// What a stage offers for making users, told from its base image or from the package manager it
/// uses. `yum` and `dnf` tell nothing: many images that have them cannot make users.
enum Distribution {
  DEBIAN,
  ALPINE,
  RED_HAT,
  /// Nothing to run commands with, and perhaps no list of users.
  WITHOUT_SHELL,
  UNKNOWN;

  private static final Set<String> RED_HAT_IMAGES =
      Set.of("fedora", "centos", "rockylinux", "almalinux", "oraclelinux", "ubi8", "ubi9", "ubi10");

  /// Tags of images without the programs that make users.
  private static final List<String> SMALL = List.of("minimal", "slim", "micro");

  /// Official images whose tags without a distribution's name are built on Debian or Ubuntu.
  private static final Set<String> DEBIAN_IMAGES =
      Set.of(
          "buildpack-deps",
          "debian",
          "eclipse-temurin",
          "gcc",
          "golang",
          "gradle",
          "maven",
          "node",
          "openjdk",
          "perl",
          "php",
          "pypy",
          "python",
          "ruby",
          "rust",
          "ubuntu");

  private static final List<String> DEBIAN_TAGS =
      List.of(
          "trixie",
          "bookworm",
          "bullseye",
          "buster",
          "stretch",
          "jammy",
          "noble",
          "focal",
          "bionic",
          "debian",
          "ubuntu");

  /// Tags of official images that stand on something else than their repository's usual system.
  private static final List<String> OTHER_TAGS =
      List.of("oracle", "ubi", "windows", "nanoserver", "microdnf", "amazonlinux", "centos");

  static Distribution of(Dockerfile file, Stage stage) {
    return switch (stage.root()) {
      case Base.Scratch() -> WITHOUT_SHELL;
      case Base.External(String reference) -> of(file, stage, ImageReference.of(reference));
      case Base.Undetermined(String reason) -> byPackageManager(file, stage);
      case Base.Earlier(Stage earlier) -> of(file, earlier);
    };
  }

  private static Distribution of(Dockerfile file, Stage stage, ImageReference image) {
    if (image.isDistroless()) {
      return WITHOUT_SHELL;
    }
    Distribution named = byName(image);
    return named == UNKNOWN ? byPackageManager(file, stage) : named;
  }

  private static Distribution byName(ImageReference image) {
    if (image.tag().contains("alpine") || image.name().equals("alpine")) {
      return ALPINE;
    }
    if (RED_HAT_IMAGES.contains(image.name()) && SMALL.stream().noneMatch(image.tag()::contains)) {
      return RED_HAT;
    }
    if (DEBIAN_TAGS.stream().anyMatch(image.tag()::contains)) {
      return DEBIAN;
    }
    boolean usual = OTHER_TAGS.stream().noneMatch(image.tag()::contains);
    return image.isOfficial() && usual && DEBIAN_IMAGES.contains(image.name()) ? DEBIAN : UNKNOWN;
  }

  private static Distribution byPackageManager(Dockerfile file, Stage stage) {
    return StageCommands.of(file, stage).stream()
        .map(command -> byPackageManager(command.name()))
        .filter(found -> found != UNKNOWN)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Distribution byPackageManager(String command) {
    return switch (command) {
      case "apt-get", "apt", "dpkg", "aptitude" -> DEBIAN;
      case "apk" -> ALPINE;
      default -> UNKNOWN;
    };
  }
}
