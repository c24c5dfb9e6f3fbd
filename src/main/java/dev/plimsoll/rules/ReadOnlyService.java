package dev.plimsoll.rules;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Setting;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.BlockLayout;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the root filesystem of a compose service read-only, and mounts a tmpfs on /tmp and on what
/// its program is known to write, unless something is mounted there.
final class ReadOnlyService {
  private static final String RISK =
      "Programs fail that write anywhere but the service's mounts, for example caches, logs or pid"
          + " files; start it once and look for \"Read-only file system\" in its log.";

  private final SourceText source;
  private final Service service;
  private final SequenceStyle style;
  private final ServiceNeeds needs;

  ReadOnlyService(SourceText source, SequenceStyle style, ServiceNeeds needs) {
    this.source = source;
    this.service = needs.service();
    this.style = style;
    this.needs = needs;
  }

  /// The fix; empty where mounts would not be enough, the value is not the service's own literal,
  /// or it is shared with others.
  Optional<Fix> fix() {
    if (needs.obstacle().isPresent() || !service.ownsBody()) {
      return Optional.empty();
    }
    return service.body().flatMap(this::edits).map(this::fix);
  }

  private Fix fix(List<Edit> edits) {
    if (!needs.areMountsKnown()) {
      return Fix.display("Make the root filesystem read-only; see that /tmp is writable", edits);
    }
    if (needs.writes().foreign()) {
      return Fix.display(title() + "; see where else its program writes", edits);
    }
    return needs.data().isEmpty()
        ? Fix.unsafe(title(), RISK, edits)
        : Fix.display(title() + "; mount a volume on " + String.join(", ", needs.data()), edits);
  }

  private String title() {
    String folders =
        needs.tmpfs().stream().map(ServiceNeeds::folder).collect(Collectors.joining(", "));
    return folders.isEmpty()
        ? "Make the root filesystem read-only"
        : "Make the root filesystem read-only, with a tmpfs on " + folders;
  }

  private Optional<List<Edit>> edits(MappingNode body) {
    return body.style() == CollectionStyle.FLOW
        ? TmpfsList.inBraces(service, needs.tmpfs()).flatMap(tmpfs -> inBraces(body, tmpfs))
        : BlockLayout.of(source, body)
            .flatMap(layout ->
                TmpfsList.in(layout, service, needs.tmpfs(), style)
                    .flatMap(tmpfs -> edits(body, layout, tmpfs)));
  }

  private Optional<List<Edit>> edits(MappingNode body, BlockLayout layout, TmpfsList tmpfs) {
    return switch (service.setting("read_only")) {
      case Setting.Missing _ -> place(body).map(place -> insert(layout, place, tmpfs));
      case Setting.Given(Entry entry, Setting.Origin origin)
          when origin == Setting.Origin.OWN && isLiteral(entry) ->
          Optional.of(replace(layout, entry, tmpfs));
      case Setting.Given _, Setting.Unknown _ -> Optional.empty();
    };
  }

  private static boolean isLiteral(Entry entry) {
    return entry.value() instanceof ScalarNode scalar
        && scalar.properties().anchor().isEmpty()
        && scalar.properties().tag().isEmpty()
        && !scalar.value().contains("$");
  }

  /// Behind the image or build that the service names, or else behind what it takes them from.
  private static Optional<Entry> place(MappingNode body) {
    return Stream.of("build", "image")
        .flatMap(key -> body.entry(key).stream())
        .max(Comparator.comparingInt(entry -> entry.span().start()))
        .or(() -> body.entry("extends"))
        .or(() -> body.entry("<<"));
  }

  private static List<Edit> insert(BlockLayout layout, Entry place, TmpfsList tmpfs) {
    List<String> lines = new ArrayList<>(List.of("read_only: true"));
    lines.addAll(tmpfs.lines());
    return tmpfs.with(Edit.insert(layout.endOf(place), layout.below(lines)));
  }

  private static List<Edit> replace(BlockLayout layout, Entry readOnly, TmpfsList tmpfs) {
    Span value = readOnly.value().span();
    String flag = value.isEmpty() ? " true" : "true";
    int end = layout.endOf(readOnly);
    String below = layout.below(tmpfs.lines());
    return value.end() == end || below.isEmpty()
        ? tmpfs.with(Edit.replace(value, flag + below))
        : List.of(Edit.replace(value, flag), Edit.insert(end, below));
  }

  private Optional<List<Edit>> inBraces(MappingNode body, TmpfsList tmpfs) {
    return switch (service.setting("read_only")) {
      case Setting.Missing _ ->
          place(body)
              .map(place -> {
                List<String> members = new ArrayList<>(List.of("", "read_only: true"));
                members.addAll(tmpfs.lines());
                return tmpfs.with(
                    Edit.insert(place.value().span().end(), String.join(", ", members)));
              });
      case Setting.Given(Entry entry, Setting.Origin origin)
          when origin == Setting.Origin.OWN
              && isLiteral(entry)
              && !entry.value().span().isEmpty() -> {
        List<String> members = new ArrayList<>(List.of("true"));
        members.addAll(tmpfs.lines());
        yield Optional.of(
            tmpfs.with(Edit.replace(entry.value().span(), String.join(", ", members))));
      }
      case Setting.Given _, Setting.Unknown _ -> Optional.empty();
    };
  }
}
