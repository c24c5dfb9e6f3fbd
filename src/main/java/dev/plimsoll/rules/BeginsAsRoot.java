package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImages;
import dev.plimsoll.shell.Command;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the steps of a stage run as root, so that one of them can make a user: an image that
/// nobody knows may have switched to another.
final class BeginsAsRoot {
  private static final Pattern PLATFORMS =
      Pattern.compile(
          "nvidia/(cuda|cudagl|opengl)|rocm/dev-.*|dotnet/.*|continuumio/(mini|ana)conda3"
              + "|amazonlinux/amazonlinux|ubi\\d*(/ubi(-minimal|-init)?|-minimal)?|azurelinux/.*"
              + "|playwright(/.*)?|google/cloud-sdk|google.com/cloudsdktool/.*|oven/bun|denoland/deno"
              + "|chainguard/wolfi-base|astral-sh/uv|deepset/.*|library/.*|.*/library/.*"
              + "|rockylinux/rockylinux|almalinux/.*|opensuse/.*|arm(32|64)v\\d/.*|amd64/.*|i386/.*");

  private static final Set<String> ROOTS_PROGRAMS =
      Set.of(
          "addgroup", "adduser", "apk", "apt", "apt-get", "dnf", "dpkg", "groupadd", "microdnf",
          "tdnf", "useradd", "usermod", "yum", "zypper");

  private BeginsAsRoot() {}

  static boolean isSure(Dockerfile file, Stage stage) {
    return isKnownToBe(stage)
        || stage.end().user().value().known().filter(UserName::isRoot).isPresent()
        || StageCommands.of(file, stage).stream().anyMatch(BeginsAsRoot::needsRoot);
  }

  private static boolean isKnownToBe(Stage stage) {
    return switch (stage.root()) {
      case Base.Scratch() -> true;
      case Base.External(String reference) -> isKnownToBe(ImageReference.of(reference));
      case Base.Earlier _, Base.Undetermined _ -> false;
    };
  }

  private static boolean isKnownToBe(ImageReference image) {
    return image.isOfficial()
        || image.isDistroless()
        || KnownImages.bundled().find(image).filter(known -> known.user().isEmpty()).isPresent()
        || PLATFORMS.matcher(image.repository()).matches();
  }

  private static boolean needsRoot(Command command) {
    return ROOTS_PROGRAMS.contains(command.name()) && command.wrappers().isEmpty();
  }
}
