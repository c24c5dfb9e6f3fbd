package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImages;
import dev.plimsoll.rule.Fix;
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
  private static final String NAME = "appuser";

  /// A user without a name, for images that have no list of users; distroless calls it `nonroot`.
  private static final String NUMERIC = "65532:65532";

  private final Dockerfile file;
  private final Stage stage;
  private final Distribution distribution;
  private final Optional<ImageReference> image;
  private final Optional<String> userMade;
  private final List<String> folders;

  RunAsUser(Dockerfile file, Stage stage) {
    this.file = file;
    this.stage = stage;
    this.distribution = Distribution.of(file, stage);
    this.image =
        stage.root() instanceof Base.External(String reference)
            ? Optional.of(ImageReference.of(reference))
            : Optional.empty();
    this.userMade = ExistingUser.made(StageCommands.of(file, stage));
    this.folders = AppFolders.of(stage);
  }

  /// The fix, unless the stage's commands are for no POSIX shell.
  ///
  /// @param root the USER that ends as root, where there is one
  Optional<Fix> fix(Optional<User> root) {
    if (!isPosix()) {
      return Optional.empty();
    }
    Optional<String> before = ExistingUser.before(stage);
    if (before.isPresent()) {
      return Optional.of(fix(before.get(), List.of(), root));
    }
    Optional<String> made = userMade.or(() -> image.flatMap(ExistingUser::provided));
    if (distribution == Distribution.WITHOUT_SHELL) {
      return Optional.of(fix(made.orElse(NUMERIC), List.of(), root));
    }
    List<String> commands = new ArrayList<>(made.isPresent() ? List.of() : creation());
    String user = made.orElse(NAME);
    commands.addAll(handOver(user));
    return Optional.of(fix(user, commands, root));
  }

  private Fix fix(String user, List<String> commands, Optional<User> root) {
    List<String> instructions = new ArrayList<>();
    if (!commands.isEmpty()) {
      instructions.add(keyword("RUN") + " " + ContinuationStyle.of(file).chain(commands));
    }
    instructions.add(keyword("USER") + " " + user);
    List<Edit> edits = new LaunchPoint(file, stage).insert(instructions, root);
    String title = "Run as " + user;
    return isSure()
        ? Fix.unsafe(
            title,
            "The process can then write only where "
                + user
                + " may: check logs, caches and volumes outside the application's folder.",
            edits)
        : Fix.display(title, edits);
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
    boolean reachable = folders.stream().noneMatch(folder -> folder.startsWith("/root"));
    boolean known =
        ExistingUser.before(stage).isPresent()
            || (distribution != Distribution.UNKNOWN
                && image.filter(RunAsUser::isService).isEmpty());
    return known && reachable && !RootNeed.isIn(file, stage);
  }

  /// An official image of a program that keeps files of its own in its own places, or whose entry
  /// point begins as root on purpose: which user can run it is for its documentation to say.
  private static boolean isService(ImageReference image) {
    boolean official = image.isOfficial() && !KnownImages.bundled().isPlatform(image);
    return official || image.tag().contains("apache");
  }

  private boolean isPosix() {
    boolean windows = image.filter(ImageReference::isWindows).isPresent();
    return !windows && Dialect.ofProgram(stage.end().shell().getFirst()).isRead();
  }

  private List<String> creation() {
    return switch (distribution) {
      case ALPINE -> List.of("addgroup -S " + NAME, "adduser -S -D -H -G " + NAME + " " + NAME);
      case DEBIAN, RED_HAT, UNKNOWN, WITHOUT_SHELL ->
          List.of(
              "groupadd --system " + NAME,
              "useradd --system --gid " + NAME + " --no-create-home " + NAME);
    };
  }

  /// Whether the stage copies files, and each for this user already.
  private boolean isCopiedFor(String user) {
    List<String> owners =
        stage.instructions().stream()
            .filter(Transfer.class::isInstance)
            .map(copy -> ((Transfer) copy).chown().flatMap(Flag::value).orElse(""))
            .toList();
    return !owners.isEmpty()
        && owners.stream().allMatch(owner -> owner.split(":", 2)[0].equals(user));
  }

  private List<String> handOver(String user) {
    boolean hasOwnGroup = userMade.isEmpty();
    String owner = hasOwnGroup ? user + ":" + user : user;
    return folders.isEmpty() || isCopiedFor(user)
        ? List.of()
        : List.of("chown -R " + owner + " " + String.join(" ", folders));
  }
}
