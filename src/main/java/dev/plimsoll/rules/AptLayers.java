package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The layers of a file, as far as they are about the lists of apt.
final class AptLayers {
  private final List<AptLayer> layers;
  private final List<Stage> shipped;

  private AptLayers(List<AptLayer> layers, List<Stage> shipped) {
    this.layers = layers;
    this.shipped = shipped;
  }

  static AptLayers of(Dockerfile file, Surroundings surroundings) {
    BuildContext context = new BuildContext(surroundings);
    List<AptLayer> layers =
        BuildScope.of(file).stream()
            .flatMap(
                scope -> scope.all(Run.class).map(run -> AptLayer.of(file, scope, run, context)))
            .toList();
    boolean any = layers.stream().anyMatch(AptLayer::leavesLists);
    return new AptLayers(layers, any ? ShippedStages.of(file, surroundings) : List.of());
  }

  /// Those that ship and keep the lists.
  List<AptLayer> leavingLists() {
    return layers.stream().filter(AptLayer::leavesLists).filter(this::ships).toList();
  }

  private boolean ships(AptLayer layer) {
    return layer.scope().stage().map(shipped::contains).orElse(true);
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
