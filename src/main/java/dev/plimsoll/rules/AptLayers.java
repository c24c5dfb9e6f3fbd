package dev.plimsoll.rules;

import dev.plimsoll.deployment.ShippedStages;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The layers of a file, as far as they are about the lists of apt.
final class AptLayers {
  private final List<AptLayer> layers;
  private final Set<Stage> shipped;
  private final Set<Stage> copied;
  private final List<AptLayer> needing;
  private final List<AptLayer> ending;
  private final List<AptLayer> cleaning;
  private final List<AptLayer> removing;

  /// @param layers in the order of the file
  /// @param shipped the stages whose layers ship
  /// @param copied the stages whose lists ship as they are at the end
  private AptLayers(List<AptLayer> layers, Set<Stage> shipped, Set<Stage> copied) {
    this.layers = layers;
    this.shipped = shipped;
    this.copied = copied;
    List<AptLayer> removals = those(layers, layer -> layer.removal().isPresent());
    this.needing = those(layers, AptLayer::needsLists);
    this.ending = those(layers, layer -> layer.update().isPresent() || layer.removal().isPresent());
    this.cleaning = those(removals, layer -> !layer.leavesLists());
    this.removing = those(removals, layer -> layer.update().isEmpty() && ships(layer));
  }

  private static List<AptLayer> those(List<AptLayer> layers, Predicate<AptLayer> wanted) {
    return layers.stream().filter(wanted).toList();
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
      return new AptLayers(List.of(), Set.of(), Set.of());
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
    return end.equals(stage) || end.isBuiltFrom(stage);
  }

  /// Whether no later layer of a stage removes what this one leaves.
  private boolean remainsUntil(Stage end, AptLayer layer) {
    return on(layer, cleaning)
        .flatMap(later -> later.scope().stage().stream())
        .noneMatch(stage -> isIn(end, stage));
  }

  /// The first layer on top of this one that removes lists and downloads none: it removes what this
  /// one left, and too late; unless it runs an installer that may have downloaded what is removed.
  Optional<AptLayer> lateRemoval(AptLayer layer) {
    return on(layer, removing).findFirst().filter(later -> UnseenInstaller.in(later).isEmpty());
  }

  /// The late removal of lists that no other layer needs before it: there, removing them late is
  /// the only mistake.
  Optional<AptLayer> lateRemovalOnly(AptLayer layer) {
    boolean alone = layer.onlyUpdates() && isNeeded(layer);
    return alone || layer.script().isEmpty() ? Optional.empty() : lateRemoval(layer);
  }

  private boolean isNeeded(AptLayer layer) {
    return needingStream(layer).findAny().isPresent();
  }

  /// The layers that install from the lists that this one leaves, in their order.
  List<AptLayer> needing(AptLayer layer) {
    return needingStream(layer).toList();
  }

  private Stream<AptLayer> needingStream(AptLayer layer) {
    int end =
        behind(layer, ending).stream()
            .takeWhile(later -> later.scope().is(layer.scope()))
            .findFirst()
            .map(AptLayers::start)
            .orElse(Integer.MAX_VALUE);
    return on(layer, needing).takeWhile(later -> start(later) <= end);
  }

  /// The layers that come on top of this one, in its stage and in those built from it.
  Stream<AptLayer> layersOn(AptLayer layer) {
    return on(layer, layers);
  }

  private static Stream<AptLayer> on(AptLayer layer, List<AptLayer> among) {
    return behind(layer, among).stream()
        .filter(each -> each.scope().is(layer.scope()) || each.scope().isBuiltFrom(layer.scope()));
  }

  /// Those of a list in the order of the file that stand behind this one.
  private static List<AptLayer> behind(AptLayer layer, List<AptLayer> among) {
    int low = 0;
    int high = among.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(among.get(middle)) <= start(layer)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return among.subList(low, among.size());
  }

  private static int start(AptLayer layer) {
    return layer.run().span().start();
  }
}
