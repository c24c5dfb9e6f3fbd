package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The layers of a file that ship, as far as they are about the lists of apt.
final class AptLayers {
  private final List<AptLayer> layers;

  private AptLayers(List<AptLayer> layers) {
    this.layers = layers;
  }

  static AptLayers of(Dockerfile file, Surroundings surroundings) {
    return new AptLayers(
        ShippedStages.of(file, surroundings).stream()
            .flatMap(stage ->
                stage.instructions(Run.class).stream().map(run -> AptLayer.of(file, stage, run)))
            .toList());
  }

  /// Those that keep the lists.
  List<AptLayer> leavingLists() {
    return layers.stream().filter(AptLayer::leavesLists).toList();
  }

  /// The first layer on top of this one that removes lists and downloads none: it removes what
  /// this one left, and too late.
  Optional<AptLayer> lateRemoval(AptLayer layer) {
    return layersOn(layer).stream()
        .filter(later -> later.removal().isPresent() && later.update().isEmpty())
        .findFirst();
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
      if (ends && later.stage() == layer.stage()) {
        break;
      }
    }
    return needing;
  }

  /// The layers that come on top of this one, in its stage and in those built from it.
  List<AptLayer> layersOn(AptLayer layer) {
    int start = layer.run().span().start();
    Stage stage = layer.stage();
    return layers.stream()
        .filter(each -> each.run().span().start() > start)
        .filter(each -> each.stage() == stage || each.stage().ancestors().contains(stage))
        .toList();
  }
}
