package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Span;
import java.util.List;

/// Finds the instructions that the builder's parser reads but its next step refuses (BuildKit's
/// `instructions.ParseInstruction`).
final class InstructionChecks {
  private final Problems problems;
  private final FlagChecks flags;
  private boolean inStage;

  InstructionChecks(Problems problems) {
    this.problems = problems;
    this.flags = new FlagChecks(problems);
  }

  /// Checks the next instruction of the file.
  void check(Instruction instruction) {
    if (instruction instanceof From) {
      inStage = true;
    } else if (!inStage && !(instruction instanceof Arg) && !(instruction instanceof Unknown)) {
      problems.refused(
          instruction.keywordSpan(),
          instruction.keyword() + " stands before the first FROM; only ARG may.");
    }
    arguments(instruction);
    flags.check(instruction);
  }

  private void arguments(Instruction instruction) {
    switch (instruction) {
      case From from -> from(from);
      case Add add -> transfer(add, add);
      case Copy copy -> transfer(copy, copy);
      case Env env -> assignments(env, env.assignments());
      case Label label -> assignments(label, label.assignments());
      case Arg arg -> parameters(arg);
      case Expose expose -> atLeastOne(expose, expose.ports());
      case Volume volume -> paths(volume);
      case User user -> exactlyOne(user, user.user());
      case Workdir workdir -> exactlyOne(workdir, workdir.path());
      case Stopsignal signal -> exactlyOne(signal, signal.signal());
      case Maintainer maintainer -> exactlyOne(maintainer, maintainer.name());
      case Shell shell -> shell(shell);
      case Healthcheck check -> new HealthcheckChecks(problems).check(check);
      case Onbuild onbuild -> onbuild(onbuild);
      case Unknown unknown ->
          problems.refused(
              unknown.keywordSpan(), Problems.shown(unknown.keyword()) + " is no instruction.");
      case Run _, Cmd _, Entrypoint _ -> {}
    }
  }

  private void from(From from) {
    List<Word> words = Words.split(from.statement().arguments());
    if (words.size() != 1 && from.name().isEmpty()) {
      problems.refused(from.span(), "FROM takes an image, or an image, AS and a name.");
    }
    from.name()
        .filter(name -> !StageName.isValid(name.text()))
        .ifPresent(name ->
            problems.refused(
                name.span(),
                "The name of a stage begins with a letter and has letters, digits, -, _ and ."
                    + " only."));
  }

  private void transfer(Transfer transfer, Instruction instruction) {
    boolean hasSource = !transfer.sources().isEmpty() || !transfer.heredocSources().isEmpty();
    if (!hasSource) {
      problems.refused(
          instruction.span(), instruction.keyword() + " needs a source and a destination.");
    } else if (HeredocOperator.readable(transfer.destination().text()).isPresent()) {
      problems.refused(transfer.destination().span(), "A heredoc cannot be the destination.");
    }
  }

  private void assignments(Instruction instruction, List<Assignment> assignments) {
    if (instruction.statement().arguments().isEmpty()) {
      needsOne(instruction);
    }
    for (Assignment assignment : assignments) {
      notBlank(instruction, assignment.name());
    }
  }

  private void parameters(Arg arg) {
    atLeastOne(arg, arg.parameters());
    arg.parameters().forEach(parameter -> notBlank(arg, parameter.name()));
  }

  private void notBlank(Instruction instruction, Word name) {
    if (name.text().isEmpty()) {
      problems.refused(name.span(), "The names in " + instruction.keyword() + " cannot be empty.");
    }
  }

  private void paths(Volume volume) {
    atLeastOne(volume, volume.paths());
    for (Word path : volume.paths()) {
      if (path.text().isBlank()) {
        problems.refused(path.span(), "A path in VOLUME cannot be empty.");
      }
    }
  }

  private void shell(Shell shell) {
    if (!(shell.form() instanceof ExecForm(List<Word> words))) {
      problems.refused(shell.span(), "SHELL takes a JSON array, such as [\"/bin/bash\", \"-c\"].");
    } else if (words.isEmpty()) {
      needsOne(shell);
    }
  }

  private void onbuild(Onbuild onbuild) {
    Instruction trigger = onbuild.trigger().orElse(null);
    if (trigger == null) {
      needsOne(onbuild);
    } else if (trigger instanceof Onbuild) {
      Span again = new Span(onbuild.span().start(), trigger.span().start());
      problems.refused(trigger.keywordSpan(), "ONBUILD cannot wrap ONBUILD.", Edit.delete(again));
    } else if (trigger instanceof From || trigger instanceof Maintainer) {
      problems.refused(trigger.keywordSpan(), "ONBUILD cannot wrap " + trigger.keyword() + ".");
    } else {
      arguments(trigger);
      flags.check(trigger);
    }
  }

  private void exactlyOne(Instruction instruction, Word word) {
    if (word.isMissing()) {
      problems.refused(instruction.span(), instruction.keyword() + " needs exactly one argument.");
    }
  }

  private void atLeastOne(Instruction instruction, List<?> arguments) {
    if (arguments.isEmpty()) {
      needsOne(instruction);
    }
  }

  private void needsOne(Instruction instruction) {
    problems.refused(instruction.span(), instruction.keyword() + " needs at least one argument.");
  }
}
