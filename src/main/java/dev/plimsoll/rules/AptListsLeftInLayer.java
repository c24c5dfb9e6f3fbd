package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A RUN after which the lists of apt stay in the layer.
public final class AptListsLeftInLayer implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "apt-lists-left-in-layer",
          Category.APT_LISTS,
          Severity.WARNING,
          "A layer keeps the package lists that apt downloaded.",
          "Removes the lists at the end of the same RUN.",
          List.of("DL3009", "df746b39-6564-4fed-bf85-e9c44382303c"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    AptLayers layers = AptLayers.of(file, surroundings);
    return layers.leavingLists().stream()
        .filter(layer -> layers.lateRemovalOnly(layer).isEmpty())
        .map(layer -> finding(file, layers, layer))
        .toList();
  }

  private static Finding finding(Dockerfile file, AptLayers layers, AptLayer layer) {
    AptLayer.Update update = layer.update().orElseThrow();
    return new Finding(
        INFO,
        update.span(),
        update.text(),
        "The package lists that this downloads stay in the layer; no later RUN can take them out."
            + " Update, install and remove the lists in one RUN.",
        () -> fix(file, layers, layer));
  }

  private static Optional<Fix> fix(Dockerfile file, AptLayers layers, AptLayer layer) {
    AptCleanup cleanup = new AptCleanup(file, layers, layer);
    List<Edit> edits = new ArrayList<>(cleanup.edits());
    if (!edits.isEmpty()) {
      layers
          .lateRemoval(layer)
          .filter(late -> late.script().isPresent() && !late.needsLists())
          .flatMap(late -> new LateAptRemoval(file, late).edit())
          .ifPresent(edits::add);
    }
    return cleanup.fix(edits);
  }
}
