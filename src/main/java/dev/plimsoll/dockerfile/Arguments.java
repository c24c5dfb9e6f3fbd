package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/// The arguments of an instruction exactly as BuildKit's parser chains them in its tree, flags and
/// keyword apart: what a comparison with it needs. Rules use the typed views instead.
public final class Arguments {
  private Arguments() {}

  /// The chain: RUN in shell form is one text, in exec form one a string; ENV and LABEL are name,
  /// value and separator in turn; ONBUILD has none of its own; an unknown instruction has one empty
  /// text.
  public static List<Word> of(Instruction instruction) {
    return switch (instruction) {
      case Run run -> command(run.form(), run);
      case Cmd cmd -> command(cmd.form(), cmd);
      case Entrypoint entrypoint -> command(entrypoint.form(), entrypoint);
      case Shell shell -> command(shell.form(), shell);
      case Healthcheck healthcheck -> healthcheck(healthcheck);
      case Copy copy -> list(copy.exec(), copy);
      case Add add -> list(add.exec(), add);
      case Volume volume -> volume.paths();
      case Expose expose -> expose.ports();
      case From from -> Words.split(from.statement().arguments());
      case Env env -> assignments(env.assignments());
      case Label label -> assignments(label.assignments());
      case Arg arg -> arg.parameters().stream().map(Arg.Parameter::word).toList();
      case User _, Workdir _, Stopsignal _, Maintainer _ -> whole(instruction);
      case Onbuild _ -> List.of();
      case Unknown unknown -> List.of(Word.missing(unknown.span().end()));
    };
  }

  /// Whether the arguments are a JSON array.
  public static boolean isJson(Instruction instruction) {
    return switch (instruction) {
      case Run run -> run.form() instanceof ExecForm;
      case Cmd cmd -> cmd.form() instanceof ExecForm;
      case Entrypoint entrypoint -> entrypoint.form() instanceof ExecForm;
      case Shell shell -> shell.form() instanceof ExecForm;
      case Healthcheck healthcheck ->
          healthcheck.form().filter(ExecForm.class::isInstance).isPresent();
      case Copy copy -> copy.exec();
      case Add add -> add.exec();
      case Volume volume -> volume.exec();
      default -> false;
    };
  }

  private static List<Word> whole(Instruction instruction) {
    SplicedText arguments = instruction.statement().arguments();
    return arguments.isEmpty() ? List.of() : List.of(Words.word(arguments, 0, arguments.length()));
  }

  private static List<Word> command(CommandForm form, Instruction instruction) {
    return form instanceof ExecForm(List<Word> words) ? words : whole(instruction);
  }

  private static List<Word> list(boolean exec, Instruction instruction) {
    SplicedText arguments = instruction.statement().arguments();
    return exec ? JsonArray.read(arguments).words() : Words.split(arguments);
  }

  private static List<Word> healthcheck(Healthcheck healthcheck) {
    List<Word> words = new ArrayList<>();
    if (!healthcheck.type().isMissing()) {
      words.add(healthcheck.type());
    }
    healthcheck
        .form()
        .ifPresent(form -> {
          switch (form) {
            case ExecForm(List<Word> exec) -> words.addAll(exec);
            case CommandForm.ShellForm(SplicedText text) ->
                words.add(Words.word(text, 0, text.length()));
            case CommandForm.ScriptForm _ -> {}
          }
        });
    return words;
  }

  private static List<Word> assignments(List<Assignment> assignments) {
    List<Word> words = new ArrayList<>();
    for (Assignment assignment : assignments) {
      words.add(assignment.name());
      words.add(assignment.value());
      words.add(assignment.separator());
    }
    return words;
  }
}
