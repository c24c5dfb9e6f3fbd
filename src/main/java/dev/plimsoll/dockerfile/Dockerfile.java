package dev.plimsoll.dockerfile;

import dev.plimsoll.shell.Shell;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A Dockerfile as BuildKit reads it, with the place of every byte.
public final class Dockerfile {
  private final SourceText source;
  private final List<Directive> directives;
  private final char escape;
  private final List<Instruction> instructions;
  private final List<Comment> comments;
  private final List<Span> emptyContinuations;
  private final List<Problem> problems;
  private final List<Stage> stages;
  private final StageLinks links;
  private final IdentityHashMap<Instruction, Optional<ShellScript>> scripts =
      new IdentityHashMap<>();

  Dockerfile(
      SourceText source,
      List<Directive> directives,
      char escape,
      List<Instruction> instructions,
      List<Comment> comments,
      List<Span> emptyContinuations,
      Problems problems) {
    this.source = source;
    this.directives = List.copyOf(directives);
    this.escape = escape;
    this.instructions = List.copyOf(instructions);
    this.comments = List.copyOf(comments);
    this.emptyContinuations = List.copyOf(emptyContinuations);
    this.problems = problems.inFileOrder();
    this.stages = Stages.of(this);
    this.links = new StageLinks(stages);
  }

  public SourceText source() {
    return source;
  }

  /// The parser directives, in the order of the file.
  public List<Directive> directives() {
    return directives;
  }

  /// The escape token: `\` or a backtick.
  public char escape() {
    return escape;
  }

  /// All instructions, in the order of the file.
  public List<Instruction> instructions() {
    return instructions;
  }

  /// The comment lines outside of instructions.
  public List<Comment> comments() {
    return comments;
  }

  /// The blank lines inside of continued instructions.
  public List<Span> emptyContinuations() {
    return emptyContinuations;
  }

  /// The instructions before the first FROM; only ARG is allowed there.
  public List<Instruction> preamble() {
    int end = stages.isEmpty() ? instructions.size() : stages.getFirst().firstInstruction();
    return instructions.subList(0, end);
  }

  /// The stages, in the order of the file.
  public List<Stage> stages() {
    return stages;
  }

  /// The stage that the instruction, one of this file, stands in; absent before the first FROM.
  public Optional<Stage> stageOf(Instruction instruction) {
    int low = 0;
    int high = stages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stages.get(middle).from().span().start() <= instruction.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(stages.get(low - 1));
  }

  /// The commands inside a RUN, CMD, ENTRYPOINT, HEALTHCHECK, or ONBUILD of one of these, read for
  /// the shell that runs them there; absent if no shell does. Read at the first question.
  public Optional<ShellScript> script(Instruction instruction) {
    if (!ScriptReader.mayHoldScript(instruction)) {
      return Optional.empty();
    }
    synchronized (scripts) {
      return scripts.computeIfAbsent(instruction, this::readScript);
    }
  }

  private Optional<ShellScript> readScript(Instruction instruction) {
    return new ScriptReader(source, () -> shellFor(instruction)).read(instruction);
  }

  private Shell shellFor(Instruction instruction) {
    return stageOf(instruction)
        .map(stage -> Shell.ofCommand(stage.at(instruction).shell()))
        .orElse(Shell.DEFAULT);
  }

  /// The stage that a reference such as that of `COPY --from` names: by its name, in any case, or
  /// by its position; absent if it names an image or another build context.
  public Optional<Stage> stage(String reference) {
    return links.find(reference);
  }

  /// The stages that are built for `target`, itself included, in the order of the file.
  public Set<Stage> neededFor(Stage target) {
    return links.neededFor(target);
  }

  /// The image that reads this file, if it names one.
  public Optional<String> syntax() {
    return SyntaxDetection.of(source);
  }

  /// The options of the `check` directive; absent without one that the builder can read.
  public Optional<CheckOptions> checkOptions() {
    return directives.stream()
        .filter(directive -> directive.name().equals("check"))
        .findFirst()
        .flatMap(directive -> CheckOptions.of(directive.value()));
  }

  /// The file cut into pieces that tile it: printing them one after the other gives the file.
  public List<Piece> pieces() {
    return Pieces.of(this);
  }

  /// What BuildKit refuses, in the order of the file.
  public List<Problem> problems() {
    return problems;
  }
}
