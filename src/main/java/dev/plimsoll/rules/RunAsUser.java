package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.shell.Dialect;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The fix for a stage whose process runs as root: the user that is there already, or a new one
/// made the way of the distribution, owning the application's folder, and USER before the entry
/// point.
final class RunAsUser {
  /// A user without a name, for images that have no list of users; distroless calls it `nonroot`.
  static final String NUMERIC = "65532:65532";

  private final Dockerfile file;
  private final Stage stage;
  private final Surroundings surroundings;
  private final String newName;
  private final Distribution distribution;
  private final Optional<ImageReference> image;
  private final Optional<String> before;
  private final Optional<String> made;

  RunAsUser(Dockerfile file, Stage stage, Surroundings surroundings) {
    this.file = file;
    this.stage = stage;
    this.surroundings = surroundings;
    this.newName = surroundings.preferences().user();
    this.distribution = Distribution.of(file, stage);
    this.image =
        stage.root() instanceof Base.External(String reference)
            ? Optional.of(ImageReference.of(reference))
            : Optional.empty();
    this.before = ExistingUser.before(stage);
    this.made = ExistingUser.made(StageCommands.of(file, stage));
  }

  /// The fix, unless the stage's commands are for no POSIX shell.
  ///
  /// @param root the USER that ends as root, where there is one
  Optional<Fix> fix(Optional<User> root) {
    if (!isPosix()) {
      return Optional.empty();
    }
    Optional<String> existing = before.or(() -> made).or(() -> provided());
    String user = existing.orElse(hasNames() ? newName : NUMERIC);
    if (before.isPresent() || !hasNames()) {
      return Optional.of(fix(user, List.of(), nothing(), root));
    }
    Handover handover = Handover.of(file, stage, user, owner(user));
    List<String> commands = new ArrayList<>(existing.isPresent() ? List.of() : creation());
    commands.addAll(handover.commands());
    return Optional.of(fix(user, commands, handover, root));
  }

  private static Handover nothing() {
    return new Handover(List.of(), List.of(), Optional.empty());
  }

  private Optional<String> provided() {
    return image.flatMap(ExistingUser::provided);
  }

  /// Whether users can be made here.
  private boolean hasNames() {
    return distribution != Distribution.WITHOUT_SHELL;
  }

  /// With its group, if that is known to exist.
  private String owner(String user) {
    boolean numeric = Character.isDigit(user.charAt(0));
    return made.isPresent() || numeric ? user : user + ":" + user;
  }

  private List<String> creation() {
    Home home = Home.of(file, stage, AppFolders.of(stage));
    return new UserCreation(file, stage, distribution, newName, home).commands();
  }

  private Fix fix(String user, List<String> commands, Handover handover, Optional<User> root) {
    LaunchPoint launch = new LaunchPoint(file, stage);
    List<Edit> edits = new ArrayList<>(handover.flags());
    String switching = keyword("USER") + " " + user;
    Optional<String> run =
        commands.isEmpty()
            ? Optional.empty()
            : Optional.of(keyword("RUN") + " " + ContinuationStyle.of(file).chain(commands));
    if (handover.before().isPresent() && run.isPresent()) {
      edits.addAll(launch.insertBefore(handover.before().get(), run.get()));
      edits.addAll(launch.insert(List.of(switching), root));
    } else {
      List<String> instructions = new ArrayList<>(run.stream().toList());
      instructions.add(switching);
      edits.addAll(launch.insert(instructions, root));
    }
    String title = "Run as " + user;
    return isSure() ? Fix.unsafe(title, risk(user), edits) : Fix.display(title, edits);
  }

  private static String risk(String user) {
    return "The process can then write only where "
        + user
        + " may: check logs, caches and volumes outside the application's folder.";
  }

  /// In the case of the file's own keywords.
  private String keyword(String upperCase) {
    String from = file.source().slice(stage.from().keywordSpan());
    return from.equals(from.toLowerCase(Locale.ROOT))
        ? upperCase.toLowerCase(Locale.ROOT)
        : upperCase;
  }

  /// Whether this user can be relied on to exist, to reach the application, and to be able to start
  /// it.
  private boolean isSure() {
    return before.isPresent()
        ? !RootNeed.isIn(file, stage)
        : distribution != Distribution.UNKNOWN && !Hesitation.about(file, stage, surroundings);
  }

  private boolean isPosix() {
    boolean windows = image.filter(ImageReference::isWindows).isPresent();
    return !windows && Dialect.ofProgram(stage.end().shell().getFirst()).isRead();
  }
}
