package dev.plimsoll.github;

import dev.plimsoll.review.Content;
import dev.plimsoll.review.Relevance;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was read of the files at the head commit; all others are unknown.
///
/// @param folders the entries of each folder that was read, whole
/// @param seen what stands at single paths
/// @param contents of files, by path
record RepositoryAtHead(
    Map<String, Map<String, Entry>> folders, Map<String, Entry> seen, Map<String, Content> contents)
    implements RepositoryView {
  static final RepositoryAtHead NOTHING = new RepositoryAtHead(Map.of(), Map.of(), Map.of());

  RepositoryAtHead {
    folders = Map.copyOf(folders);
    seen = Map.copyOf(seen);
    contents = Map.copyOf(contents);
  }

  RepositoryAtHead with(Map<String, Content> more) {
    Map<String, Content> all = new HashMap<>(contents);
    all.putAll(more);
    return new RepositoryAtHead(folders, seen, all);
  }

  /// Whether a symbolic link stands there, as far as its folder was read.
  boolean isLink(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Map<String, Entry> siblings = folders.getOrDefault(Neighbourhood.folder(path), Map.of());
    return siblings.get(name) == Entry.UNKNOWN;
  }

  @Override
  public Entry entry(String path) {
    if (path.isEmpty()) {
      return Entry.DIRECTORY;
    }
    Map<String, Entry> siblings = folders.get(Neighbourhood.folder(path));
    if (siblings != null) {
      return siblings.getOrDefault(path.substring(path.lastIndexOf('/') + 1), Entry.MISSING);
    }
    return switch (contents.getOrDefault(path, new Content.NotRead())) {
      case Content.Text text -> Entry.FILE;
      case Content.TooLarge large -> Entry.FILE;
      case Content.Binary binary -> Entry.FILE;
      case Content.Absent absent -> seen.getOrDefault(path, Entry.MISSING);
      case Content.Link link -> Entry.UNKNOWN;
      case Content.NotRead unread -> seen.getOrDefault(path, Entry.UNKNOWN);
    };
  }

  @Override
  public Optional<SourceText> text(String path) {
    return contents.get(path) instanceof Content.Text(SourceText source)
        ? Optional.of(source)
        : Optional.empty();
  }

  /// The host does not tell how binary files begin.
  @Override
  public Optional<byte[]> beginning(String path) {
    return text(path)
        .map(SourceText::toBytes)
        .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING)));
  }

  @Override
  public List<String> deployments() {
    return contents.keySet().stream()
        .filter(path -> text(path).isPresent() && Relevance.isDeployment(path))
        .sorted()
        .toList();
  }
}
