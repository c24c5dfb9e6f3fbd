package dev.plimsoll.rules;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Setting;
import dev.plimsoll.compose.Truth;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.BlockLayout;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the root filesystem of a compose service read-only, and /tmp a tmpfs unless something is
/// mounted there.
final class ReadOnlyService {
  private static final String TMP = "/tmp";
  private static final String RISK =
      "Programs fail that write anywhere but /tmp and the service's volumes, for example caches,"
          + " logs or pid files.";

  private final SourceText source;
  private final Service service;
  private final SequenceStyle style;
  private final Truth tmpMounted;

  ReadOnlyService(SourceText source, Service service, SequenceStyle style) {
    this.source = source;
    this.service = service;
    this.style = style;
    this.tmpMounted = service.isMounted(TMP);
  }

  /// The fix; empty where the value is not the service's own literal, or the service is not written
  /// a key a line.
  Optional<Fix> fix() {
    if (!service.ownsBody()) {
      return Optional.empty();
    }
    return service
        .body()
        .flatMap(body -> BlockLayout.of(source, body).flatMap(layout -> edits(body, layout)))
        .map(this::fix);
  }

  private Fix fix(List<Edit> edits) {
    return switch (tmpMounted) {
      case TRUE -> Fix.unsafe("Make the root filesystem read-only", RISK, edits);
      case FALSE ->
          Fix.unsafe("Make the root filesystem read-only, with a tmpfs on /tmp", RISK, edits);
      case UNKNOWN ->
          Fix.display("Make the root filesystem read-only; see that /tmp is writable", edits);
    };
  }

  private Optional<List<Edit>> edits(MappingNode body, BlockLayout layout) {
    return switch (service.setting("read_only")) {
      case Setting.Missing _ -> place(body).flatMap(place -> insert(layout, place));
      case Setting.Given(Entry entry, Setting.Origin origin)
          when origin == Setting.Origin.OWN && isLiteral(entry) ->
          replace(layout, entry);
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

  private Optional<List<Edit>> insert(BlockLayout layout, Entry place) {
    return tmpfs(layout)
        .map(tmpfs -> {
          List<String> lines = new ArrayList<>(List.of("read_only: true"));
          lines.addAll(tmpfs.lines());
          return tmpfs.with(Edit.insert(layout.endOf(place), layout.below(lines)));
        });
  }

  private Optional<List<Edit>> replace(BlockLayout layout, Entry readOnly) {
    Span value = readOnly.value().span();
    String flag = value.isEmpty() ? " true" : "true";
    int end = layout.endOf(readOnly);
    return tmpfs(layout)
        .map(tmpfs -> {
          String below = layout.below(tmpfs.lines());
          return value.end() == end || below.isEmpty()
              ? tmpfs.with(Edit.replace(value, flag + below))
              : List.of(Edit.replace(value, flag), Edit.insert(end, below));
        });
  }

  /// What a writable /tmp takes; empty where a list that is shared would have to change.
  private Optional<Tmpfs> tmpfs(BlockLayout layout) {
    if (tmpMounted == Truth.TRUE) {
      return Optional.of(new Tmpfs(List.of(), List.of()));
    }
    return switch (service.setting("tmpfs")) {
      case Setting.Given(Entry entry, Setting.Origin origin) when origin == Setting.Origin.OWN ->
          layout.append(entry, TMP, style).map(edits -> new Tmpfs(List.of(), edits));
      case Setting.Given(Entry _, Setting.Origin origin) when origin == Setting.Origin.MERGED ->
          Optional.empty();
      case Setting.Given _, Setting.Missing _ ->
          Optional.of(new Tmpfs(List.of("tmpfs:", style.item(TMP)), List.of()));
      case Setting.Unknown _ -> Optional.empty();
    };
  }

  /// New lines for the service, or edits of a list that it has.
  private record Tmpfs(List<String> lines, List<Edit> edits) {
    List<Edit> with(Edit edit) {
      return Stream.concat(Stream.of(edit), edits.stream()).toList();
    }
  }
}
