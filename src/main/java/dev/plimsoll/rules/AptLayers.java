package dev.plimsoll.rules;

import dev.plimsoll.deployment.ShippedStages;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The layers of a file, as far as they are about the lists of apt.
final class AptLayers {
  private final List<AptLayer> layers;
  private final Set<Stage> shipped;
  private final Set<Stage> copied;

  /// @param shipped the stages whose layers ship
  /// @param copied the stages whose lists ship as they are at the end
  private AptLayers(List<AptLayer> layers, Set<Stage> shipped, Set<Stage> copied) {
    this.layers = layers;
    this.shipped = shipped;
    this.copied = copied;
  }

  static AptLayers of(Dockerfile file, Surroundings surroundings) {
    return surroundings.memory().ofModel(file, AptLayers.class, () -> read(file, surroundings));
  }

  private static AptLayers read(Dockerfile file, Surroundings surroundings) {
    BuildContext context = new BuildContext(surroundings);
    List<AptLayer> layers =
        BuildScope.of(file).stream()
            .flatMap(
                scope -> scope.all(Run.class).map(run -> AptLayer.of(file, scope, run, context)))
            .toList();
    if (layers.stream().noneMatch(AptLayer::leavesLists)) {
      return new AptLayers(layers, Set.of(), Set.of());
    }
    ShippedStages shipped = ShippedStages.of(file, surroundings);
    return new AptLayers(layers, shipped.layers(), shipped.copiedWith("/var/lib/apt/lists"));
  }

  /// Those that ship and keep the lists.
  List<AptLayer> leavingLists() {
    return layers.stream().filter(AptLayer::leavesLists).filter(this::ships).toList();
  }

  private boolean ships(AptLayer layer) {
    return layer.scope().stage().map(stage -> ships(layer, stage)).orElse(true);
  }

  private boolean ships(AptLayer layer, Stage stage) {
    return shipped.contains(stage)
        || copied.stream().anyMatch(end -> isIn(end, stage) && remainsUntil(end, layer));
  }

  private static boolean isIn(Stage end, Stage stage) {
    return end.equals(stage) || end.ancestors().contains(stage);
  }

  /// Whether no later layer of a stage removes what this one leaves.
  private boolean remainsUntil(Stage end, AptLayer layer) {
    return layersOn(layer).stream()
        .filter(later -> later.removal().isPresent() && !later.leavesLists())
        .flatMap(later -> later.scope().stage().stream())
        .noneMatch(stage -> isIn(end, stage));
  }

  /// The first layer on top of this one that removes lists and downloads none: it removes what this
  /// one left, and too late; unless it runs an installer that may have downloaded what is removed.
  Optional<AptLayer> lateRemoval(AptLayer layer) {
    return layersOn(layer).stream()
        .filter(this::ships)
        .filter(later -> later.removal().isPresent() && later.update().isEmpty())
        .findFirst()
        .filter(later -> UnseenInstaller.in(later).isEmpty());
  }

  /// The late removal of lists that no other layer needs before it: there, removing them late is
  /// the only mistake.
  Optional<AptLayer> lateRemovalOnly(AptLayer layer) {
    boolean alone = layer.onlyUpdates() && !needing(layer).isEmpty();
    return alone || layer.script().isEmpty() ? Optional.empty() : lateRemoval(layer);
  }

  /// The layers that install from the lists that this one leaves, in their order.
  List<AptLayer> needing(AptLayer layer) {
    List<AptLayer> needing = new ArrayList<>();
    for (AptLayer later : layersOn(layer)) {
      if (later.needsLists()) {
        needing.add(later);
      }
      boolean ends = later.update().isPresent() || later.removal().isPresent();
      if (ends && later.scope().is(layer.scope())) {
        break;
      }
    }
    return needing;
  }

  /// The layers that come on top of this one, in its stage and in those built from it.
  List<AptLayer> layersOn(AptLayer layer) {
    int start = layer.run().span().start();
    return layers.stream()
        .filter(each -> each.run().span().start() > start)
        .filter(each -> each.scope().is(layer.scope()) || each.scope().isBuiltFrom(layer.scope()))
        .toList();
  }
}
