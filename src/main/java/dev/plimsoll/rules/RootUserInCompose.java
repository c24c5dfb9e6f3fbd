package dev.plimsoll.rules;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Setting;
import dev.plimsoll.deployment.BuiltImage;
import dev.plimsoll.deployment.RepositoryPath;
import dev.plimsoll.image.OwnDrop;
import dev.plimsoll.image.UserName;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.ComposeRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.tree.Entry;
import java.util.List;
import java.util.Optional;

/// A service that runs its image as root on purpose.
public final class RootUserInCompose implements ComposeRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "root-user-in-compose",
          Category.NON_ROOT,
          Severity.WARNING,
          "A service runs its image as root, whatever the image says.",
          "Takes user away where the image has a user of its own.",
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(ComposeFile file, Surroundings surroundings) {
    return file.services().stream()
        .filter(service -> !service.isWindows() && isRoot(service))
        .flatMap(service -> check(file, service, surroundings).stream())
        .toList();
  }

  private static boolean isRoot(Service service) {
    return service.userName().filter(UserName::isRoot).isPresent();
  }

  private static Optional<Finding> check(
      ComposeFile file, Service service, Surroundings surroundings) {
    BaseUser image = image(service, surroundings);
    boolean dropped = image instanceof BaseUser.Root(Optional<OwnDrop> drop) && drop.isPresent();
    return service.setting("user") instanceof Setting.Given(Entry entry, Setting.Origin origin)
            && origin == Setting.Origin.OWN
            && !dropped
        ? Optional.of(finding(file, service, entry, image))
        : Optional.empty();
  }

  private static BaseUser image(Service service, Surroundings surroundings) {
    String folder = RepositoryPath.folder(surroundings.path());
    return service
        .build()
        .flatMap(build ->
            RepositoryPath.resolve(folder, build.dockerfile())
                .map(path -> new BuiltImage(path, build.target())))
        .map(built -> ImageUser.of(built, surroundings))
        .or(() -> service.image().map(image -> ImageUser.named(image.value(), surroundings)))
        .orElseGet(() -> new BaseUser.Unknown(service.name()));
  }

  private static Finding finding(ComposeFile file, Service service, Entry entry, BaseUser image) {
    boolean hasUser = image instanceof BaseUser.NotRoot;
    String message =
        service.name()
            + " runs as root"
            + (hasUser ? ", although its image has a user of its own." : ".")
            + " Whoever takes the process over can then change everything in the container, and"
            + " what is mounted into it.";
    return new Finding(
        INFO,
        entry.span(),
        service.name(),
        message,
        () -> hasUser ? removal(file, service, entry) : Optional.empty());
  }

  private static Optional<Fix> removal(ComposeFile file, Service service, Entry entry) {
    return service
        .body()
        .flatMap(body -> EntryRemoval.of(file.source(), body, entry))
        .map(edit ->
            Fix.unsafe(
                "Leave the user to the image",
                "Files that the service has written as root so far, in volumes too, stay root's.",
                List.of(edit)));
  }
}
