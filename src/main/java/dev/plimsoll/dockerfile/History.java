package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import dev.plimsoll.dockerfile.Value.Invalid;
import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the instructions of one stage set, and where: variables, user, directory, shell, entry
/// point, command.
final class History {
  private final Stage stage;
  private final char escape;
  private final Variables globals;
  private final Map<String, Timeline<Variable>> variables = new HashMap<>();
  final Timeline<Setting> user = new Timeline<>();
  final Timeline<Setting> workdir = new Timeline<>();
  final Timeline<Shell> shell = new Timeline<>();
  final Timeline<Entrypoint> entrypoint = new Timeline<>();
  final Timeline<Cmd> cmd = new Timeline<>();
  private final Work work;

  History(Stage stage, char escape, Variables globals, Work work) {
    this.stage = stage;
    this.escape = escape;
    this.globals = globals;
    this.work = work;
  }

  @Nullable Variable variable(String name, int position) {
    Timeline<Variable> timeline = variables.get(name);
    return timeline == null ? null : timeline.before(position);
  }

  /// Follows the stage's instructions in their order.
  void fill() {
    List<Instruction> instructions = stage.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      BuildState state = new BuildState(stage, i);
      switch (instructions.get(i)) {
        case Arg arg -> arg.parameters().forEach(declare(i));
        case Env env -> assign(env, state, i);
        case User to -> user.set(i, new Setting(state.expand(to.user()), Optional.of(to)));
        case Workdir to -> workdir.set(i, directory(to, state));
        case Shell to when to.form() instanceof ExecForm -> shell.set(i, to);
        case Entrypoint to -> entrypoint.set(i, to);
        case Cmd to -> cmd.set(i, to);
        default -> {}
      }
    }
  }

  private Consumer<Arg.Parameter> declare(int position) {
    return parameter -> {
      String name = parameter.name().text();
      BuildState state = new BuildState(stage, position + 1);
      Variable value =
          parameter
              .value()
              .map(word -> variable(state.expand(word)))
              .orElseGet(() -> globals.get(name));
      if (!(value instanceof Variable.Unset)) {
        set(name, position, value);
      } else if (!(state.get(name) instanceof Variable.Set)) {
        set(name, position, new Variable.NoDefault(name));
      }
    };
  }

  private void assign(Env env, BuildState state, int position) {
    List<Variable> values = new ArrayList<>();
    for (Assignment assignment : env.assignments()) {
      values.add(variable(state.expand(assignment.value())));
    }
    for (int i = 0; i < values.size(); i++) {
      Value name = state.expand(env.assignments().get(i).name());
      if (name instanceof Known(String text)) {
        set(text, position, values.get(i));
      }
    }
  }

  private void set(String name, int position, Variable value) {
    variables.computeIfAbsent(name, _ -> new Timeline<>()).set(position, value);
  }

  private Variable variable(Value value) {
    return switch (value) {
      case Known(String text) -> new Variable.Set(text);
      case Unknown(String reason) -> new Variable.Undetermined(reason);
      case Invalid(String reason) -> new Variable.Undetermined(reason);
    };
  }

  private Setting directory(Workdir to, BuildState state) {
    Value path = state.expand(to.path());
    Value joined =
        path instanceof Known(String text)
            ? WorkingDirectory.join(state.workdir().value(), text, work)
            : path;
    return new Setting(joined, Optional.of(to));
  }

  /// What the text stands for, given these variables.
  Value expand(String text, Variables variables) {
    return Expansion.expand(text, escape, variables, work);
  }
}
