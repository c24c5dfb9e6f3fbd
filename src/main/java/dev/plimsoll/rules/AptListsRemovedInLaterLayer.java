package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.shell.Command;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// A RUN that removes the lists of apt which are in a layer beneath, where they stay.
public final class AptListsRemovedInLaterLayer implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "apt-lists-removed-in-later-layer",
          Category.APT_LISTS,
          Severity.WARNING,
          "Package lists are removed in a later layer than the one that keeps them.",
          "Moves the removal into the RUN that downloads the lists.",
          List.of("DL3009"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    AptLayers layers = AptLayers.of(file, surroundings);
    IdentityHashMap<Run, List<AptLayer>> left = new IdentityHashMap<>();
    List<AptLayer> removing = new ArrayList<>();
    for (AptLayer layer : layers.leavingLists()) {
      for (AptLayer late : layers.lateRemovalOnly(layer).stream().toList()) {
        left.computeIfAbsent(late.run(), _ -> firstOf(removing, late)).add(layer);
      }
    }
    return removing.stream()
        .sorted(Comparator.comparingInt(late -> late.run().span().start()))
        .map(late -> finding(file, layers, late, left.getOrDefault(late.run(), List.of())))
        .toList();
  }

  private static List<AptLayer> firstOf(List<AptLayer> removing, AptLayer late) {
    removing.add(late);
    return new ArrayList<>();
  }

  private static Finding finding(
      Dockerfile file, AptLayers layers, AptLayer late, List<AptLayer> left) {
    Command removal = late.removal().orElseThrow();
    int line = file.source().position(left.getFirst().update().orElseThrow().span().start()).line();
    return new Finding(
        INFO,
        removal.span(),
        removal.raw(),
        "This makes the image no smaller: the lists are in the layer of the RUN that downloads"
            + " them (line "
            + line
            + "), and stay there. Remove them at the end of that RUN.",
        () -> fix(file, layers, late, left));
  }

  private static Optional<Fix> fix(
      Dockerfile file, AptLayers layers, AptLayer late, List<AptLayer> left) {
    List<Edit> edits = new ArrayList<>();
    for (AptLayer layer : left) {
      List<Edit> cleanup = new AptCleanup(file, layers, layer).edits();
      if (cleanup.isEmpty()) {
        return Optional.empty();
      }
      edits.addAll(cleanup);
    }
    if (!late.needsLists()) {
      new LateAptRemoval(file, late).edit().ifPresent(edits::add);
    }
    return new AptCleanup(file, layers, left.getFirst()).fix(edits);
  }
}
