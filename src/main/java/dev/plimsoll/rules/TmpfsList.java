package dev.plimsoll.rules;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Setting;
import dev.plimsoll.text.Edit;
import dev.plimsoll.tree.BlockLayout;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What gives a service a tmpfs on some folders: lines for a new key, or edits of the list that it
/// has.
record TmpfsList(List<String> lines, List<Edit> edits) {
  private static final TmpfsList NOTHING = new TmpfsList(List.of(), List.of());

  /// For a service that is written a key a line; empty where a list that is shared would have to
  /// change.
  static Optional<TmpfsList> in(
      BlockLayout layout, Service service, List<String> folders, SequenceStyle style) {
    if (folders.isEmpty()) {
      return Optional.of(NOTHING);
    }
    return switch (service.setting("tmpfs")) {
      case Setting.Given(Entry entry, Setting.Origin origin) when origin == Setting.Origin.OWN ->
          layout.append(entry, folders, style).map(edits -> new TmpfsList(List.of(), edits));
      case Setting.Given(Entry _, Setting.Origin origin) when origin == Setting.Origin.MERGED ->
          Optional.empty();
      case Setting.Given _, Setting.Missing _ -> {
        List<String> lines = new ArrayList<>(List.of("tmpfs:"));
        lines.addAll(style.items(folders));
        yield Optional.of(new TmpfsList(List.copyOf(lines), List.of()));
      }
      case Setting.Unknown _ -> Optional.empty();
    };
  }

  /// For a service that is written in braces; empty as well where its own is no list in brackets.
  static Optional<TmpfsList> inBraces(Service service, List<String> folders) {
    if (folders.isEmpty()) {
      return Optional.of(NOTHING);
    }
    return switch (service.setting("tmpfs")) {
      case Setting.Given(Entry entry, Setting.Origin origin) when origin == Setting.Origin.OWN ->
          entry.value() instanceof SequenceNode list && list.properties().anchor().isEmpty()
              ? Optional.of(new TmpfsList(List.of(), List.of(list.append(folders))))
              : Optional.empty();
      case Setting.Given(Entry _, Setting.Origin origin) when origin == Setting.Origin.MERGED ->
          Optional.empty();
      case Setting.Given _, Setting.Missing _ ->
          Optional.of(
              new TmpfsList(List.of("tmpfs: [" + String.join(", ", folders) + "]"), List.of()));
      case Setting.Unknown _ -> Optional.empty();
    };
  }

  List<Edit> with(Edit edit) {
    return Stream.concat(Stream.of(edit), edits.stream()).toList();
  }

  /// The edits where nothing but this is missing.
  List<Edit> behind(int offset, String separator) {
    if (lines.isEmpty()) {
      return edits;
    }
    return with(Edit.insert(offset, separator + String.join(separator, lines)));
  }
}
