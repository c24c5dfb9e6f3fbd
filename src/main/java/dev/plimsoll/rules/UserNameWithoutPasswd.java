package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.UserName;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Option;
import dev.plimsoll.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// USER with a name in an image that has no list of users, or one without this name.
public final class UserNameWithoutPasswd implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "user-name-without-passwd",
          Category.NON_ROOT,
          Severity.ERROR,
          "USER names somebody whom the image's list of users does not have.",
          "Writes the number instead.",
          List.of());

  private static final Set<String> OF_DISTROLESS = Set.of("nonroot", "nobody", "root");
  private static final Set<String> WITH_PASSWD = Set.of("/", "/etc", "/etc/passwd");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return file.stages().stream().flatMap(stage -> finding(file, stage).stream()).toList();
  }

  private static Optional<Finding> finding(Dockerfile file, Stage stage) {
    return StepUser.at(stage.end())
        .filter(user -> user.instruction().filter(stage.instructions()::contains).isPresent())
        .filter(user -> UserName.isPlain(user.name()) && isUnknown(stage, user.name()))
        .filter(_ -> !bringsPasswd(stage))
        .flatMap(user -> user.instruction().map(set -> finding(file, user.name(), set)));
  }

  private static boolean isUnknown(Stage stage, String name) {
    return switch (stage.root()) {
      case Base.Scratch() -> true;
      case Base.External(String reference) ->
          ImageReference.of(reference).isDistroless() && !OF_DISTROLESS.contains(name);
      case Base.Earlier _, Base.Undetermined _ -> false;
    };
  }

  private static boolean bringsPasswd(Stage stage) {
    return Stream.concat(Stream.of(stage), stage.ancestors().stream())
        .anyMatch(each ->
            each.instructions().stream()
                .filter(Transfer.class::isInstance)
                .anyMatch(copy -> mayBringPasswd(each, (Transfer) copy)));
  }

  private static boolean mayBringPasswd(Stage stage, Transfer copy) {
    Optional<List<String>> paths = new CopiedFiles(stage, (Instruction) copy).paths();
    boolean archive = copy instanceof Add;
    boolean whole =
        copy.sources().stream()
            .anyMatch(source -> source.text().matches("/|/?\\.|.*/|.*rootfs.*|/etc"));
    String destination = copy.destination().text();
    return paths.isEmpty()
        || paths.get().stream().anyMatch(WITH_PASSWD::contains)
        || paths.get().stream().anyMatch(path -> path.startsWith("/etc/passwd"))
        || ((destination.equals("/") || destination.equals("./") || destination.equals("."))
            && (archive || whole || copy.sources().isEmpty()));
  }

  private static Finding finding(Dockerfile file, String name, User user) {
    String number = number(file, name);
    Fix fix =
        Fix.unsafe(
            "Use the number " + number,
            "Files that were given to another number stay out of reach.",
            List.of(Edit.replace(user.user().span(), number)));
    return Finding.of(
        INFO,
        user.span(),
        file.source().slice(user.span()),
        "There is no "
            + name
            + " in this image, so the container does not start. A number needs no list of users,"
            + " and Kubernetes can tell from it that it is not root.",
        fix);
  }

  /// That of a user with this name in another stage, or else one that nobody has.
  private static String number(Dockerfile file, String name) {
    return file.stages().stream()
        .flatMap(stage -> StageCommands.of(file, stage).stream())
        .filter(command -> command.is("useradd", "adduser"))
        .filter(command -> command.operands().stream().anyMatch(word -> word.is(name)))
        .flatMap(command -> uid(command).stream())
        .findFirst()
        .map(uid -> uid + ":" + uid)
        .orElse(name.equals("nobody") ? "65534:65534" : RunAsUser.NUMERIC);
  }

  private static Optional<String> uid(Command command) {
    return command
        .option("-u", "--uid")
        .flatMap(Option::value)
        .flatMap(word -> word.literal())
        .filter(uid -> uid.matches("[1-9]\\d{0,8}"));
  }
}
