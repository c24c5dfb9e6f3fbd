package dev.plimsoll.dockerfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How stages refer to each other: `FROM`, `COPY --from` and `RUN --mount=from=`.
final class StageLinks {
  private final List<Stage> stages;
  private final Map<String, Stage> byName = new HashMap<>();

  StageLinks(List<Stage> stages) {
    this.stages = stages;
    for (Stage stage : stages) {
      stage.name().ifPresent(name -> byName.put(name, stage));
    }
  }

  /// The stage that the reference names: the one at this position, else the last one of this name,
  /// in any case. It may stand behind the instruction that names it.
  Optional<Stage> find(String reference) {
    boolean number =
        !reference.isEmpty()
            && reference.length() < 9
            && reference.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) {
      return Optional.ofNullable(byName.get(reference.toLowerCase(Locale.ROOT)));
    }
    int index = Integer.parseInt(reference);
    return index < stages.size() ? Optional.of(stages.get(index)) : Optional.empty();
  }

  /// The stages that are built for `target`, itself included, in the order of the file.
  Set<Stage> neededFor(Stage target) {
    boolean[] needed = new boolean[stages.size()];
    Deque<Stage> open = new ArrayDeque<>(List.of(target));
    needed[target.index()] = true;
    while (!open.isEmpty()) {
      for (Stage used : usedBy(open.pop())) {
        if (!needed[used.index()]) {
          needed[used.index()] = true;
          open.push(used);
        }
      }
    }
    Set<Stage> found = new LinkedHashSet<>();
    stages.stream().filter(stage -> needed[stage.index()]).forEach(found::add);
    return found;
  }

  private List<Stage> usedBy(Stage stage) {
    List<Stage> used = new ArrayList<>();
    if (stage.base() instanceof Base.Earlier(Stage base)) {
      used.add(base);
    }
    for (Instruction instruction : stage.instructions()) {
      switch (instruction) {
        case Copy copy ->
            copy.from().flatMap(Flag::value).flatMap(from -> find(from)).ifPresent(used::add);
        case Run run ->
            run.mounts()
                .forEach(mount -> mount.from().flatMap(from -> find(from)).ifPresent(used::add));
        default -> {}
      }
    }
    return used;
  }
}
