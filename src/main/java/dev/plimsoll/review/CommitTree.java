package dev.plimsoll.review;

import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A repository at one commit whose paths are all listed and of which some files were read.
final class CommitTree implements RepositoryView {
  private final Map<String, Entry> entries = new HashMap<>();
  private final boolean whole;
  private final Map<String, SourceText> texts;

  CommitTree(TreeListing listing, Map<String, SourceText> texts) {
    listing.items().forEach(item -> entries.put(item.path(), item.entry()));
    this.whole = listing.whole();
    this.texts = Map.copyOf(texts);
  }

  @Override
  public Entry entry(String path) {
    if (path.isEmpty()) {
      return Entry.DIRECTORY;
    }
    Entry there = entries.get(path);
    if (there != null) {
      return there;
    }
    return whole && !isBehindLink(path) ? Entry.MISSING : Entry.UNKNOWN;
  }

  /// Below a symbolic link or a submodule nothing is listed.
  private boolean isBehindLink(String path) {
    int slash = path.lastIndexOf('/');
    while (slash > 0) {
      if (entries.get(path.substring(0, slash)) == Entry.UNKNOWN) {
        return true;
      }
      slash = path.lastIndexOf('/', slash - 1);
    }
    return false;
  }

  @Override
  public Optional<SourceText> text(String path) {
    return Optional.ofNullable(texts.get(path));
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
    return texts.keySet().stream().filter(Relevance::isDeployment).sorted().toList();
  }
}
