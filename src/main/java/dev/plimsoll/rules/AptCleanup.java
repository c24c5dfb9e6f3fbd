package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.shell.Command;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The change after which a layer no longer keeps the lists of apt: the removal at its end. Where
/// later layers install from these lists, they become one with it, or each gets lists of its own.
final class AptCleanup {
  private final Dockerfile file;
  private final AptLayers layers;
  private final AptLayer layer;
  private final List<AptLayer> needing;

  AptCleanup(Dockerfile file, AptLayers layers, AptLayer layer) {
    this.file = file;
    this.layers = layers;
    this.layer = layer;
    this.needing = layers.needing(layer);
  }

  /// The edits of one fix; none where nobody can tell what would be right.
  List<Edit> edits() {
    if (isUseless()) {
      return List.of(LateAptRemoval.withoutInstruction(file, layer.run()));
    }
    if (needing.isEmpty()) {
      return appended(layer).map(List::of).orElse(List.of());
    }
    boolean here = needing.stream().allMatch(each -> isTopLevel(each)) && isTopLevel(layer);
    if (!here) {
      return List.of();
    }
    return areNeighbours()
        ? joined()
        : new BetweenUpdates(file, layer.scope()).areOpen(layer, needing) ? apart() : List.of();
  }

  String title() {
    if (isUseless()) {
      return "Remove the update, from which nothing is installed";
    }
    return needing.isEmpty()
        ? "Remove the lists in the RUN that downloads them"
        : "Update, install and remove the lists in one RUN";
  }

  Optional<Fix> fix(List<Edit> edits) {
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    if (isUseless()) {
      return Optional.of(
          Fix.unsafe(
              title(),
              "A step that installs packages in a way that is not seen here has to update first.",
              edits));
    }
    return Optional.of(
        unseenInstaller()
            .map(name ->
                Fix.unsafe(
                    title(),
                    "A later step runs "
                        + name
                        + "; if that installs packages without an update of its own, it finds none.",
                    edits))
            .orElseGet(() -> Fix.safe(title(), edits)));
  }

  /// Whether the layer downloads lists, and nobody uses them.
  private boolean isUseless() {
    return needing.isEmpty()
        && layer.onlyUpdates()
        && isTopLevel(layer)
        && layer.commands().stream().allMatch(AptCommand::isTool)
        && unseenInstaller().isEmpty();
  }

  private Optional<Edit> appended(AptLayer to) {
    boolean sudo = layer.update().filter(update -> update.text().startsWith("sudo ")).isPresent();
    return to.script()
        .flatMap(script ->
            new RunCommands(file, to.run(), script.script())
                .append((sudo ? "sudo " : "") + AptLists.REMOVAL));
  }

  private boolean isTopLevel(AptLayer each) {
    return each.scope().is(layer.scope()) && each.scope().holds(each.run());
  }

  private RunCommands commands(AptLayer of) {
    return new RunCommands(file, of.run(), of.script().orElseThrow().script());
  }

  private boolean areNeighbours() {
    List<AptLayer> all = all();
    for (int i = 1; i < all.size(); i++) {
      Span gap = Span.between(all.get(i - 1).run().span(), all.get(i).run().span());
      if (!file.source().slice(gap).isBlank()) {
        return false;
      }
    }
    return all.stream()
        .allMatch(each -> each.script().isPresent() && commands(each).isPlainChain());
  }

  private List<AptLayer> all() {
    return Stream.concat(Stream.of(layer), needing.stream()).toList();
  }

  private List<Edit> joined() {
    List<AptLayer> all = all();
    List<Edit> edits = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      edits.add(commands(all.get(i - 1)).join(commands(all.get(i))));
    }
    cleaned(all.getLast()).ifPresent(edits::add);
    return edits;
  }

  /// The removal at the end of a layer that has none.
  private Optional<Edit> cleaned(AptLayer each) {
    return each.removal().isPresent() ? Optional.empty() : appended(each);
  }

  /// Each layer that installs updates and cleans up for itself.
  private List<Edit> apart() {
    List<Edit> edits = new ArrayList<>();
    if (layer.onlyUpdates()) {
      edits.add(LateAptRemoval.withoutInstruction(file, layer.run()));
    } else {
      appended(layer).ifPresent(edits::add);
    }
    for (AptLayer each : needing) {
      Optional<Command> install = installInChain(each);
      if (install.isEmpty() || !each.run().statement().flags().isEmpty()) {
        return List.of();
      }
      edits.add(commands(each).before(install.get(), updateCommand()));
      cleaned(each).ifPresent(edits::add);
    }
    return edits;
  }

  private Optional<Command> installInChain(AptLayer each) {
    return each.commands().stream()
        .filter(AptCommand::installs)
        .findFirst()
        .filter(install -> commands(each).chain().contains(install.node()));
  }

  private String updateCommand() {
    String text = layer.update().orElseThrow().text();
    return text.contains("\n") || !text.contains("apt") ? "apt-get update" : text;
  }

  /// A script in a later layer that may install packages, for all one can see here.
  private Optional<String> unseenInstaller() {
    for (AptLayer later : (Iterable<AptLayer>) layers.layersOn(layer)::iterator) {
      if (later.update().isPresent() || later.removal().isPresent()) {
        return Optional.empty();
      }
      Optional<String> script = UnseenInstaller.in(later);
      if (script.isPresent()) {
        return script;
      }
    }
    return Optional.empty();
  }
}
