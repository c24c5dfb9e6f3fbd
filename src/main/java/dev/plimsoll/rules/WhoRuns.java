package dev.plimsoll.rules;

import dev.plimsoll.deployment.ShippedStages;
import dev.plimsoll.deployment.RunAs;
import dev.plimsoll.deployment.Runner;
import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Setting;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.UserName;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The images that a Dockerfile ships, each with the reason why its process may be root: the last
/// stage, and those that another file of the repository asks for.
///
/// @param why one of its processes may be root
record WhoRuns(Dockerfile file, Stage stage, Why why, Surroundings surroundings) {
  /// Why a process may be root, and what stands against it.
  sealed interface Why {
    /// USER says so.
    record Said(User user) implements Why {}

    /// Nobody says otherwise.
    record Unsaid() implements Why {}

    /// No USER, and what the base image says is not known.
    record LeftToBase(String image) implements Why {}

    /// It begins as root and does not stay so.
    record Dropped(Optional<User> user, String how) implements Why {}

    /// It starts what only root can use.
    record Needed(Optional<User> user, String program) implements Why {}

    /// What runs it gives it another user.
    record Overridden(Optional<User> user, List<Runner> runners) implements Why {}
  }

  private record AsRoot(List<WhoRuns> images) {}

  static List<WhoRuns> asRoot(Dockerfile file, Surroundings surroundings) {
    return surroundings
        .memory()
        .ofModel(file, AsRoot.class, () -> new AsRoot(read(file, surroundings)))
        .images();
  }

  private static List<WhoRuns> read(Dockerfile file, Surroundings surroundings) {
    List<WhoRuns> found = new ArrayList<>();
    if (isForDevelopers(surroundings.path())) {
      return found;
    }
    ShippedStages shipped = ShippedStages.of(file, surroundings);
    for (Stage stage : shipped.images()) {
      byItself(stage, surroundings)
          .map(why -> despite(why, shipped, file, stage, surroundings))
          .map(why -> new WhoRuns(file, stage, why, surroundings))
          .ifPresent(found::add);
    }
    return found;
  }

  /// A dev container is a workplace and ships nowhere; `remoteUser` of its devcontainer.json says
  /// who works in it.
  private static boolean isForDevelopers(String path) {
    return List.of(path.split("/", -1)).contains(".devcontainer");
  }

  /// What the Dockerfile says.
  private static Optional<Why> byItself(Stage stage, Surroundings surroundings) {
    BaseUser base = BaseUser.of(stage, surroundings.preferences());
    Setting setting = stage.end().user();
    if (base instanceof BaseUser.Managed) {
      return Optional.empty();
    }
    if (setting.origin().isPresent()) {
      boolean root = setting.value().known().filter(UserName::isRoot).isPresent();
      return root ? Optional.of(new Why.Said((User) setting.origin().get())) : Optional.empty();
    }
    if (startsNothing(stage)) {
      return Optional.empty();
    }
    return switch (base) {
      case BaseUser.Root _ -> Optional.of(new Why.Unsaid());
      case BaseUser.NotRoot _, BaseUser.Managed _, BaseUser.Elsewhere _ -> Optional.empty();
      case BaseUser.Unknown(String image) -> Optional.of(new Why.LeftToBase(image));
    };
  }

  /// Without a program to start, files on nothing are a parcel for another build; and a WebAssembly
  /// module runs where there are no users.
  private static boolean startsNothing(Stage stage) {
    List<String> starts =
        Stream.of(stage.end().entrypoint(), stage.end().cmd())
            .flatMap(Optional::stream)
            .map(start -> ((Instruction) start).statement().arguments().toString())
            .toList();
    return stage.root() instanceof Base.Scratch
        && starts.stream().allMatch(start -> start.contains(".wasm\""));
  }

  private static Why despite(
      Why why, ShippedStages shipped, Dockerfile file, Stage stage, Surroundings surroundings) {
    Optional<User> user = why instanceof Why.Said(User said) ? Optional.of(said) : Optional.empty();
    List<Runner> runners = shipped.runnersOf(stage);
    if (!runners.isEmpty() && runners.stream().allMatch(each -> each.runsAs().excludesRoot())) {
      return new Why.Overridden(user, runners);
    }
    StartOfProcess start = new StartOfProcess(file, stage, surroundings);
    return start
        .drop(BaseUser.of(stage, surroundings.preferences()))
        .<Why>map(how -> new Why.Dropped(user, how))
        .or(() -> needed(why, user, start))
        .orElse(why);
  }

  private static Optional<Why> needed(Why why, Optional<User> user, StartOfProcess start) {
    return why instanceof Why.LeftToBase
        ? Optional.empty()
        : start.privileged().map(program -> new Why.Needed(user, program));
  }

  /// What a finding about it is about, wherever it stands.
  String subject() {
    return stage.isLast() ? "last stage" : "stage " + stage.name().orElse("" + stage.index());
  }

  /// Where to say it: the USER that is root; else what starts the process, because that is where
  /// USER is missing; FROM where nothing does.
  Span span() {
    Optional<User> user =
        switch (why) {
          case Why.Said(User said) -> Optional.of(said);
          case Why.Dropped(Optional<User> said, String _) -> said;
          case Why.Needed(Optional<User> said, String _) -> said;
          case Why.Overridden(Optional<User> said, List<Runner> _) -> said;
          case Why.Unsaid _, Why.LeftToBase _ -> Optional.empty();
        };
    return user.map(Instruction::span).orElseGet(this::start);
  }

  private Span start() {
    Instruction start =
        Stream.of(stage.end().entrypoint(), stage.end().cmd())
            .flatMap(Optional::stream)
            .map(Instruction.class::cast)
            .filter(stage.instructions()::contains)
            .findFirst()
            .orElse(stage.from());
    return start.span();
  }

  /// The change to another user; none where another stage is built on this one and goes on as root.
  ///
  /// @param root the USER that ends as root, where there is one
  Optional<Fix> fix(Optional<User> root) {
    return isBuiltOn() ? Optional.empty() : new RunAsUser(file, stage, surroundings).fix(root);
  }

  /// USER with the one user that all runners give.
  Optional<Fix> fixAs(Why.Overridden overridden) {
    List<String> users =
        overridden.runners().stream().map(Runner::runsAs).map(WhoRuns::named).distinct().toList();
    return users.size() == 1 && !users.getFirst().isEmpty() && !isBuiltOn()
        ? Optional.of(
            Fix.display(
                "Run as " + users.getFirst(),
                new LaunchPoint(file, stage)
                    .insert(List.of("USER " + users.getFirst()), overridden.user())))
        : Optional.empty();
  }

  private static String named(RunAs runAs) {
    return runAs instanceof RunAs.As(String user) ? user : "";
  }

  private boolean isBuiltOn() {
    return file.stages().stream().anyMatch(each -> each.isBuiltFrom(stage));
  }
}
