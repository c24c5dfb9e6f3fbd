package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Value.Invalid;
import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The stages of one file and, once asked for, what each sets.
final class Stages {
  private final List<Stage> list = new ArrayList<>();
  private final List<History> histories = new ArrayList<>();
  private volatile boolean known;
  private final GlobalScope globals;
  private final char escape;
  private final Work work;
  private final boolean shellIsSet;

  private Stages(Dockerfile file) {
    this.escape = file.escape();
    this.work = new Work(file.source().length());
    boolean setsShell = false;
    List<Integer> starts = new ArrayList<>();
    List<Instruction> instructions = file.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      setsShell |= instructions.get(i) instanceof Shell;
      if (instructions.get(i) instanceof From) {
        starts.add(i);
      }
    }
    int first = starts.isEmpty() ? instructions.size() : starts.getFirst();
    this.globals = new GlobalScope(instructions.subList(0, first), escape, work);
    this.shellIsSet = setsShell;
    build(instructions, starts);
  }

  static List<Stage> of(Dockerfile file) {
    return List.copyOf(new Stages(file).list);
  }

  private void build(List<Instruction> instructions, List<Integer> starts) {
    Map<String, Stage> byName = new HashMap<>();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      boolean last = i + 1 == starts.size();
      int end = last ? instructions.size() : starts.get(i + 1);
      From from = (From) instructions.get(start);
      List<Instruction> own = instructions.subList(start + 1, end);
      Stage stage = new Stage(this, i, from, start, own, base(from, byName), last);
      list.add(stage);
      stage.name().ifPresent(name -> byName.put(name, stage));
    }
  }

  private Base base(From from, Map<String, Stage> byName) {
    if (from.image().isMissing()) {
      return new Base.Undetermined("FROM names no image");
    }
    return switch (Expansion.expand(from.image().text(), escape, globals, work)) {
      case Known(String name) -> named(name, byName);
      case Unknown(String reason) -> new Base.Undetermined(reason);
      case Invalid(String reason) -> new Base.Undetermined(reason);
    };
  }

  private static Base named(String name, Map<String, Stage> byName) {
    Stage earlier = byName.get(name.toLowerCase(Locale.ROOT));
    if (earlier != null) {
      return new Base.Earlier(earlier);
    }
    if (name.isEmpty()) {
      return new Base.Undetermined("FROM names no image");
    }
    return name.equals("scratch") ? new Base.Scratch() : new Base.External(name);
  }

  /// Whether the file has a SHELL at all: most have none, and then nobody needs to look for it.
  boolean isShellSet() {
    return shellIsSet;
  }

  /// What the stage sets. All stages are worked out at the first question, in the order of the
  /// file, so that one that is built from another finds it done.
  History history(int index) {
    if (!known) {
      fill();
    }
    return histories.get(index);
  }

  private void fill() {
    synchronized (histories) {
      if (histories.isEmpty()) {
        for (Stage stage : list) {
          histories.add(new History(stage, escape, globals, work));
        }
        histories.forEach(History::fill);
        known = true;
      }
    }
  }
}
