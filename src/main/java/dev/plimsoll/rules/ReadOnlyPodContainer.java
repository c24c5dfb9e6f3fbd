package dev.plimsoll.rules;

import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.BlockLayout;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.ScalarNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes the root filesystem of a container read-only, and mounts an empty volume on /tmp and on
/// what its program is known to write, unless something is mounted there.
final class ReadOnlyPodContainer {
  private static final String KEY = "readOnlyRootFilesystem";
  private static final String FLAG = KEY + ": true";
  private static final String RISK =
      "Programs fail that write anywhere but the container's mounts, for example caches, logs or pid"
          + " files; start it once and look for \"Read-only file system\" in its log.";

  private final SourceText source;
  private final PodContainer container;
  private final ContainerNeeds needs;

  ReadOnlyPodContainer(SourceText source, ContainerNeeds needs) {
    this.source = source;
    this.container = needs.container();
    this.needs = needs;
  }

  /// The fix; empty where mounts would not be enough, or what has to change is shared or not
  /// written a key a line.
  Optional<Fix> fix() {
    if (needs.obstacle().isPresent() || isTemplate()) {
      return Optional.empty();
    }
    PodVolumes volumes = new PodVolumes(source, container, needs.folders());
    return BlockLayout.of(source, container.node())
        .flatMap(layout ->
            flag(layout)
                .flatMap(flag ->
                    volumes
                        .mounts()
                        .flatMap(mounts ->
                            volumes.edits().map(pod -> joined(layout, flag, mounts, pod)))))
        .map(this::fix);
  }

  /// The fix where only mounts are missing.
  Optional<Fix> mountsOnly() {
    if (isTemplate()) {
      return Optional.empty();
    }
    PodVolumes volumes = new PodVolumes(source, container, needs.knownFolders());
    PodVolumes.Added nothing = new PodVolumes.Added.Lines(List.of());
    return BlockLayout.of(source, container.node())
        .flatMap(layout ->
            volumes
                .mounts()
                .flatMap(
                    mounts -> volumes.edits().map(pod -> joined(layout, nothing, mounts, pod))))
        .map(edits ->
            Fix.unsafe(
                "Mount an emptyDir on " + String.join(", ", needs.knownFolders()),
                "An emptyDir hides what the image has there, and is empty in each new pod.",
                edits));
  }

  private boolean isTemplate() {
    String text = source.slice(container.workload().object().span());
    return text.contains("{{") || text.contains("{%") || text.contains("<%");
  }

  private Fix fix(List<Edit> edits) {
    List<String> folders = needs.folders();
    String title =
        folders.isEmpty()
            ? "Make the root filesystem read-only"
            : "Make the root filesystem read-only, with an emptyDir on "
                + String.join(", ", folders);
    if (!needs.areMountsKnown()) {
      return Fix.display(title + "; see that nothing is mounted there", edits);
    }
    if (needs.writes().foreign()) {
      return Fix.display(title + "; see where else its program writes", edits);
    }
    return needs.data().isEmpty()
        ? Fix.unsafe(title, RISK, edits)
        : Fix.display(title + "; mount a volume on " + String.join(", ", needs.data()), edits);
  }

  private Optional<PodVolumes.Added> flag(BlockLayout layout) {
    return switch (Lookup.of(container.node(), "securityContext")) {
      case Lookup.Absent _ ->
          Optional.of(new PodVolumes.Added.Lines(List.of("securityContext:", step() + FLAG)));
      case Lookup.Own(Entry entry) -> inContext(layout, entry).map(PodVolumes.Added.Edited::new);
      case Lookup.Merged _, Lookup.Unknown _ -> Optional.empty();
    };
  }

  private String step() {
    return " ".repeat(container.workload().indentation(source));
  }

  private Optional<List<Edit>> inContext(BlockLayout layout, Entry entry) {
    if (!entry.value().properties().anchor().isEmpty()) {
      return Optional.empty();
    }
    return switch (entry.value()) {
      case MappingNode mapping -> inContext(mapping);
      case ScalarNode nothing when nothing.isNull() && nothing.span().isEmpty() ->
          Optional.of(
              List.of(Edit.insert(layout.endOf(entry), layout.below(List.of(step() + FLAG)))));
      default -> Optional.empty();
    };
  }

  private Optional<List<Edit>> inContext(MappingNode context) {
    Optional<Entry> own = context.entry(KEY);
    if (own.isPresent()) {
      return own.filter(ReadOnlyPodContainer::isLiteral)
          .map(entry -> {
            boolean empty = entry.value().span().isEmpty();
            return List.of(Edit.replace(entry.value().span(), empty ? " true" : "true"));
          });
    }
    if (context.style() == CollectionStyle.FLOW) {
      return Optional.of(List.of(inBraces(context)));
    }
    return BlockLayout.of(source, context)
        .map(layout ->
            List.of(
                Edit.insert(
                    layout.endOf(context.entries().getLast()), layout.below(List.of(FLAG)))));
  }

  private static Edit inBraces(MappingNode context) {
    return context.entries().isEmpty()
        ? Edit.replace(context.span(), "{" + FLAG + "}")
        : Edit.insert(context.entries().getLast().span().end(), ", " + FLAG);
  }

  private static boolean isLiteral(Entry entry) {
    return entry.value() instanceof ScalarNode scalar
        && scalar.properties().anchor().isEmpty()
        && scalar.properties().tag().isEmpty();
  }

  /// One edit a place: what goes to the container before what goes to its pod.
  private List<Edit> joined(
      BlockLayout layout, PodVolumes.Added flag, PodVolumes.Added mounts, List<Edit> pod) {
    List<String> lines = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (PodVolumes.Added added : List.of(flag, mounts)) {
      switch (added) {
        case PodVolumes.Added.Lines(List<String> more) -> lines.addAll(more);
        case PodVolumes.Added.Edited(List<Edit> more) -> edits.addAll(more);
      }
    }
    if (!lines.isEmpty()) {
      edits.add(Edit.insert(layout.endOf(place()), layout.below(lines)));
    }
    edits.addAll(pod);
    return atOnePlace(edits);
  }

  private static List<Edit> atOnePlace(List<Edit> edits) {
    Map<Integer, Edit> byPlace = new TreeMap<>();
    for (Edit edit : edits) {
      byPlace.merge(
          edit.span().end(),
          edit,
          (first, second) ->
              Edit.replace(
                  first.span().union(second.span()), first.replacement() + second.replacement()));
    }
    return List.copyOf(byPlace.values());
  }

  /// Behind the last of what says which container it is.
  private Entry place() {
    List<Entry> entries = container.node().entries();
    boolean named = !entries.isEmpty() && "image".equals(entries.getFirst().name().orElse(""));
    return (named && entries.size() > 1 && "name".equals(entries.get(1).name().orElse(""))
            ? Stream.of("image", "name", "imagePullPolicy")
            : Stream.of("image", "imagePullPolicy"))
        .flatMap(key -> container.node().entry(key).stream())
        .max(Comparator.comparingInt(entry -> entry.span().start()))
        .orElseGet(() -> container.node().entries().getLast());
  }
}
