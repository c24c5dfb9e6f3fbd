package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.Content;
import dev.plimsoll.rule.RepositoryView.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks for a [Neighbourhood] along with another question. What is not answered is not known.
final class Neighbours {
  private static final String FRAGMENT =
      """
      fragment Entries on Tree { entries { name type mode } }
      """;

  /// The mode of a symbolic link; what it leads to is not told.
  private static final int SYMLINK = 0120000;

  private Neighbours() {}

  static void ask(RepositoryQuery query, String commit, Neighbourhood around) {
    ask(query, commit, around.folders(), "tree", "...Entries");
    ask(query, commit, around.texts(), "near", "...Contents");
    ask(query, commit, around.sources(), "seen", "__typename");
    if (!around.folders().isEmpty()) {
      query.fragment(FRAGMENT);
    }
    if (!around.texts().isEmpty()) {
      query.fragment(Contents.FRAGMENT);
    }
  }

  private static void ask(
      RepositoryQuery query, String commit, List<String> paths, String prefix, String fields) {
    for (int i = 0; i < paths.size(); i++) {
      String alias = prefix + i;
      query
          .variable(alias, "String!", commit + ":" + paths.get(i))
          .select(alias + ": object(expression: $" + alias + ") { " + fields + " }");
    }
  }

  static RepositoryAtHead read(GraphQl.Reply reply, Neighbourhood around) {
    JsonNode repository = reply.data().path("repository");
    Map<String, Map<String, Entry>> folders = new HashMap<>();
    each(reply, around.folders(), "tree", (path, tree) -> folders.put(path, entries(tree)));
    Map<String, Content> texts = new HashMap<>();
    each(reply, around.texts(), "near", (path, blob) -> texts.put(path, Contents.content(blob)));
    Map<String, Entry> seen = new HashMap<>();
    each(reply, around.sources(), "seen", (path, object) -> seen.put(path, entry(object)));
    return repository.isObject()
        ? new RepositoryAtHead(folders, seen, texts)
        : RepositoryAtHead.NOTHING;
  }

  private interface Found {
    void put(String path, JsonNode object);
  }

  private static void each(GraphQl.Reply reply, List<String> paths, String prefix, Found found) {
    for (int i = 0; i < paths.size(); i++) {
      JsonNode object = reply.data().path("repository").path(prefix + i);
      boolean failed = reply.hasErrorAt(RepositoryQuery.place(prefix + i));
      if (!failed && !object.isMissingNode()) {
        found.put(paths.get(i), object);
      }
    }
  }

  private static Map<String, Entry> entries(JsonNode tree) {
    Map<String, Entry> entries = new HashMap<>();
    for (JsonNode entry : tree.path("entries")) {
      entries.put(entry.path("name").asText(), kind(entry));
    }
    return entries;
  }

  private static Entry kind(JsonNode entry) {
    if (entry.path("mode").asInt() == SYMLINK) {
      return Entry.UNKNOWN;
    }
    return entry.path("type").asText().equals("blob") ? Entry.FILE : Entry.DIRECTORY;
  }

  /// Nothing is there where the host answers with nothing.
  private static Entry entry(JsonNode object) {
    return switch (object.path("__typename").asText("")) {
      case "Tree" -> Entry.DIRECTORY;
      case "" -> Entry.MISSING;
      default -> Entry.FILE;
    };
  }
}
