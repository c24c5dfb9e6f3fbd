package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.shell.Command;
import java.util.List;
import java.util.Set;

/// What a stage offers for making users, told from its base image, or else from the programs that
/// its commands run.
enum Distribution {
  /// `groupadd` and `useradd` are there.
  DEBIAN,
  RED_HAT,
  /// Of the Red Hat family, but the package with `useradd` may have to be installed.
  RED_HAT_SMALL,
  /// `addgroup` and `adduser` of BusyBox.
  ALPINE,
  /// Nothing to run commands with, and perhaps no list of users.
  WITHOUT_SHELL,
  UNKNOWN;

  private static final Set<String> ALPINE_IMAGES = Set.of("alpine", "busybox", "wolfi-base");

  private static final Set<String> RED_HAT_IMAGES =
      Set.of(
          "fedora",
          "centos",
          "rockylinux",
          "almalinux",
          "oraclelinux",
          "ubi",
          "ubi7",
          "ubi8",
          "ubi9",
          "ubi10",
          "archlinux");

  /// Tags and names of images without the programs that make users.
  private static final List<String> SMALL = List.of("minimal", "slim", "micro");

  private static final List<String> RED_HAT_SMALL_IMAGES =
      List.of("amazonlinux", "amazoncorretto", "-minimal", "azurelinux/", "mariner/");

  /// Official images whose tags without a distribution's name are built on Debian or Ubuntu.
  private static final Set<String> DEBIAN_IMAGES =
      Set.of(
          "buildpack-deps",
          "clojure",
          "dart",
          "debian",
          "eclipse-temurin",
          "elixir",
          "erlang",
          "gcc",
          "golang",
          "gradle",
          "groovy",
          "haskell",
          "httpd",
          "julia",
          "maven",
          "mono",
          "nginx",
          "node",
          "perl",
          "php",
          "pypy",
          "python",
          "r-base",
          "ruby",
          "rust",
          "sapmachine",
          "swift",
          "tomcat",
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
          "resolute",
          "focal",
          "bionic",
          "xenial",
          "debian",
          "ubuntu");

  /// Tags of official images that stand on something else than their repository's usual system.
  private static final List<String> OTHER_TAGS =
      List.of("oracle", "openjdk-1", "openjdk-2", "ubi", "windows", "nanoserver", "centos");

  private static final List<String> RED_HAT_SMALL_TAGS =
      List.of("amazonlinux", "al2", "corretto", "-minimal", "azurelinux", "mariner", "microdnf");

  static Distribution of(Dockerfile file, Stage stage) {
    return switch (stage.root()) {
      case Base.Scratch() -> WITHOUT_SHELL;
      case Base.External(String reference) -> of(file, stage, ImageReference.of(reference));
      case Base.Undetermined(String _) -> byPrograms(file, stage, UNKNOWN);
      case Base.Earlier(Stage earlier) -> of(file, earlier);
    };
  }

  private static Distribution of(Dockerfile file, Stage stage, ImageReference image) {
    if (image.isDistroless() || image.tag().contains("chiseled")) {
      return WITHOUT_SHELL;
    }
    Distribution named = byName(image);
    return named == UNKNOWN || named == RED_HAT_SMALL ? byPrograms(file, stage, named) : named;
  }

  private static Distribution byName(ImageReference image) {
    if (image.tag().contains("alpine") || ALPINE_IMAGES.contains(image.name())) {
      return ALPINE;
    }
    boolean small =
        isOneOf(SMALL, image.tag()) || isOneOf(RED_HAT_SMALL_IMAGES, image.repository());
    if (RED_HAT_IMAGES.contains(image.name())) {
      return small ? RED_HAT_SMALL : RED_HAT;
    }
    if (isOneOf(RED_HAT_SMALL_TAGS, image.tag())
        || isOneOf(RED_HAT_SMALL_IMAGES, image.repository())) {
      return RED_HAT_SMALL;
    }
    boolean openjdk = image.isOfficial() && image.name().equals("openjdk");
    if (isOneOf(DEBIAN_TAGS, image.tag()) || (openjdk && isDebian(image.tag()))) {
      return DEBIAN;
    }
    boolean usual = image.isOfficial() && !isOneOf(OTHER_TAGS, image.tag());
    if (usual && DEBIAN_IMAGES.contains(image.name())) {
      return DEBIAN;
    }
    return openjdk ? RED_HAT_SMALL : UNKNOWN;
  }

  /// Up to version 11 the usual image is Debian's, later Oracle's; `slim` is always Debian's.
  private static boolean isDebian(String tag) {
    return tag.contains("slim")
        || (tag.matches("(7|8|9|10|11)([-.].*)?") && !tag.contains("oracle"));
  }

  private static boolean isOneOf(List<String> parts, String text) {
    return parts.stream().anyMatch(text::contains);
  }

  private static Distribution byPrograms(Dockerfile file, Stage stage, Distribution otherwise) {
    List<Command> commands = StageCommands.of(file, stage);
    return commands.stream()
        .map(Distribution::byProgram)
        .filter(found -> found != UNKNOWN && found != RED_HAT_SMALL)
        .findFirst()
        .orElseGet(() ->
            commands.stream().anyMatch(command -> byProgram(command) == RED_HAT_SMALL)
                ? RED_HAT_SMALL
                : otherwise);
  }

  private static Distribution byProgram(Command command) {
    return switch (command.name()) {
      case "apt-get", "apt", "dpkg", "aptitude" -> DEBIAN;
      case "apk" -> ALPINE;
      case "useradd", "groupadd" -> RED_HAT;
      case "yum", "dnf", "microdnf" ->
          command.operands().stream().anyMatch(word -> word.is("shadow-utils"))
              ? RED_HAT
              : RED_HAT_SMALL;
      case "tdnf" ->
          command.operands().stream().anyMatch(word -> word.is("shadow-utils")) ? RED_HAT : UNKNOWN;
      default -> UNKNOWN;
    };
  }
}
