package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.shell.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The commands that make a system user and its group the way of the distribution.
///
/// @param name of the user and the group
/// @param home what its home needs
record UserCreation(
    Dockerfile file, Stage stage, Distribution distribution, String name, Home home) {
  private static final Set<String> GROUP_MAKERS = Set.of("groupadd", "addgroup");

  List<String> commands() {
    List<String> commands = new ArrayList<>();
    boolean toInstall = distribution == Distribution.RED_HAT_SMALL;
    if (toInstall) {
      commands.add(packageManager() + " install -y shadow-utils");
    }
    boolean busyBox = distribution == Distribution.ALPINE;
    if (!isGroupTaken()) {
      commands.add((busyBox ? "addgroup -S " : "groupadd --system ") + name);
    }
    commands.add(busyBox ? adduser() : useradd());
    if (toInstall) {
      commands.add(packageManager() + " clean all");
    }
    return commands;
  }

  private String useradd() {
    String place = home.path().map(path -> " --home-dir " + path).orElse("");
    String made = home.isMade() ? " --create-home" : " --no-create-home";
    return "useradd --system --gid " + name + made + place + " " + name;
  }

  private String adduser() {
    String place = home.path().map(path -> " -h " + path).orElse("");
    String made = home.isMade() ? "" : " -H";
    return "adduser -S -D" + made + place + " -G " + name + " " + name;
  }

  private boolean isGroupTaken() {
    return StageCommands.of(file, stage).stream()
        .filter(command -> GROUP_MAKERS.contains(command.name()))
        .anyMatch(command -> command.operands().stream().anyMatch(word -> word.is(name)));
  }

  /// The one that the stage uses itself, or else that of its base image.
  private String packageManager() {
    return StageCommands.of(file, stage).stream()
        .map(Command::name)
        .filter(Set.of("microdnf", "dnf", "yum", "tdnf")::contains)
        .findFirst()
        .orElseGet(this::usualPackageManager);
  }

  private String usualPackageManager() {
    if (!(stage.root() instanceof Base.External(String reference))) {
      return "yum";
    }
    ImageReference image = ImageReference.of(reference);
    String whole = image.repository() + ":" + image.tag();
    if (whole.contains("azurelinux") || whole.contains("mariner")) {
      return "tdnf";
    }
    return whole.contains("amazon") || whole.contains("corretto") || whole.contains("al2")
        ? "yum"
        : "microdnf";
  }
}
