package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A stage: a FROM and the instructions up to the next.
public final class Stage {
  private final int index;
  private final From from;
  private final List<Instruction> instructions;
  private final int firstInstruction;
  private final Base base;
  private final Base root;
  private final Lineage lineage;
  private final boolean last;
  private final Stages stages;

  Stage(
      Stages stages,
      int index,
      From from,
      int firstInstruction,
      List<Instruction> instructions,
      Base base,
      boolean last) {
    this.stages = stages;
    this.index = index;
    this.from = from;
    this.firstInstruction = firstInstruction;
    this.instructions = instructions;
    this.base = base;
    this.root = base instanceof Base.Earlier(Stage stage) ? stage.root : base;
    this.lineage =
        base instanceof Base.Earlier(Stage stage) ? stage.lineage.next(this) : Lineage.of(this);
    this.last = last;
  }

  /// Its position among the stages, from 0.
  public int index() {
    return index;
  }

  public From from() {
    return from;
  }

  /// The name given to it, in lower case: names are matched without case.
  public Optional<String> name() {
    return from.name().map(name -> name.text().toLowerCase(Locale.ROOT));
  }

  /// The instructions behind the FROM.
  public List<Instruction> instructions() {
    return instructions;
  }

  /// The instructions of one kind, in the order of the file, those behind ONBUILD included.
  public <T extends Instruction> List<T> instructions(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Instruction each : instructions) {
      if (kind.isInstance(each)) {
        found.add(kind.cast(each));
      }
      if (each instanceof Onbuild onbuild) {
        onbuild.trigger().filter(kind::isInstance).map(kind::cast).ifPresent(found::add);
      }
    }
    return found;
  }

  /// From the FROM to the last byte of the last instruction.
  public Span span() {
    Instruction end = instructions.isEmpty() ? from : instructions.getLast();
    return from.span().union(end.span());
  }

  /// The last physical line of the last instruction.
  public int lastLine() {
    return (instructions.isEmpty() ? from : instructions.getLast()).statement().lastLine();
  }

  /// What the FROM names.
  public Base base() {
    return base;
  }

  /// What the chain of stages this one is built from begins with; never an earlier stage.
  public Base root() {
    return root;
  }

  /// The earlier stages it is built from, the nearest first.
  public List<Stage> ancestors() {
    List<Stage> chain = new ArrayList<>();
    Base at = base;
    while (at instanceof Base.Earlier(Stage stage)) {
      chain.add(stage);
      at = stage.base;
    }
    return chain;
  }

  /// Whether it is built from this earlier stage, directly or not.
  public boolean isBuiltFrom(Stage earlier) {
    return lineage.goesBackTo(earlier);
  }

  /// Whether it is the last stage, which is built unless another is asked for.
  public boolean isLast() {
    return last;
  }

  /// What holds before `instruction`, which must be one of this stage (or its FROM).
  public BuildState at(Instruction instruction) {
    return new BuildState(this, firstFrom(instruction.span().start()));
  }

  /// Where among its own instructions this one stands, from 0; -1 for one of another stage, and for
  /// one behind ONBUILD.
  public int indexOf(Instruction instruction) {
    int at = firstFrom(instruction.span().start());
    return at < instructions.size() && instructions.get(at).equals(instruction) ? at : -1;
  }

  /// How many instructions start before this place.
  private int firstFrom(int start) {
    int low = 0;
    int high = instructions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (instructions.get(middle).span().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// What holds behind its last instruction.
  public BuildState end() {
    return new BuildState(this, instructions.size());
  }

  int firstInstruction() {
    return firstInstruction;
  }

  boolean isShellSet() {
    return stages.isShellSet();
  }

  History history() {
    return stages.history(index);
  }
}
